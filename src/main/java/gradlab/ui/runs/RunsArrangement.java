package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.ui.app.RunsModel;
import gradlab.ui.theme.Icons;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * How the list is arranged: its order, with what each run is compared, and the tag that is asked.
 */
final class RunsArrangement extends MenuButton {
    private final RunsModel runs;
    private final RunListModel list;

    RunsArrangement(RunsModel runs, RunListModel list) {
        this.runs = runs;
        this.list = list;
        setId("arrange-runs");
        Icons.describe(this, Feather.SLIDERS, tr("Sort, compare, pick a tag"));
        getStyleClass().addAll("quiet", "square", "row-menu");
        getItems().setAll(new MenuItem()); // without any, the button would not ask
        setOnShowing(event -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup orders = new ToggleGroup();
        for (RunOrder order : RunOrder.values()) {
            items.add(
                    choice(
                            order.words(),
                            orders,
                            order == list.order().get(),
                            () -> list.order().set(order)));
        }
        CheckMenuItem reversed = new CheckMenuItem(tr("The other way round"));
        reversed.setSelected(list.reversed().get());
        reversed.setOnAction(event -> list.reversed().set(reversed.isSelected()));
        items.add(reversed);
        items.add(new SeparatorMenuItem());
        items.addAll(comparisons());
        items.add(new SeparatorMenuItem());
        items.add(tags());
        return items;
    }

    private List<MenuItem> comparisons() {
        ToggleGroup group = new ToggleGroup();
        boolean current = runs.againstCurrent().get();
        return List.of(
                choice(
                        tr("Differences from the run on the bench"),
                        group,
                        current,
                        () -> runs.againstCurrent().set(true)),
                choice(
                        tr("Differences from the run before"),
                        group,
                        !current,
                        () -> runs.againstCurrent().set(false)));
    }

    private Menu tags() {
        Menu menu = new Menu(tr("Only with the tag"));
        list.tags()
                .forEach(
                        (tag, count) -> {
                            MenuItem item = new MenuItem(tag + " (" + count + ")");
                            item.setMnemonicParsing(false);
                            item.setOnAction(event -> list.query().set(RunSearch.forTag(tag)));
                            menu.getItems().add(item);
                        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static RadioMenuItem choice(
            String words, ToggleGroup group, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> action.run());
        return item;
    }
}
