package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Appearance;
import gradlab.ui.theme.Icons;
import gradlab.ui.theme.Look;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The menu of layouts: those of the program, the user's own, saving and removing. */
final class LayoutsMenu {
    private final LayoutsModel layouts;
    private final Look look;
    private final Supplier<@Nullable Window> owner;

    LayoutsMenu(LayoutsModel layouts, Look look, Supplier<@Nullable Window> owner) {
        this.layouts = layouts;
        this.look = look;
        this.owner = owner;
    }

    /** A button that opens it. */
    MenuButton button() {
        MenuButton button = new MenuButton(tr("Layout"));
        button.setId("layouts");
        button.getStyleClass().addAll("quiet", "compact");
        Icons.describe(button, Feather.GRID, tr("Which charts stand together"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems().setAll(items());
        button.setOnShowing(event -> button.getItems().setAll(items()));
        return button;
    }

    private List<MenuItem> items() {
        List<Layout> own = layouts.kept().get().own();
        List<MenuItem> items = new ArrayList<>();
        layouts.presets().forEach(layout -> items.add(choice(layout)));
        items.add(new SeparatorMenuItem());
        own.forEach(layout -> items.add(choice(layout)));
        MenuItem save = new MenuItem(tr("Save these charts as…"));
        save.setId("save-layout");
        save.setOnAction(action -> askForName());
        items.add(save);
        if (!own.isEmpty()) {
            Menu remove = new Menu(tr("Remove"));
            own.forEach(layout -> remove.getItems().add(removal(layout)));
            items.add(remove);
        }
        return items;
    }

    private MenuItem choice(Layout layout) {
        RadioMenuItem item = new RadioMenuItem(layout.name());
        item.setMnemonicParsing(false);
        item.setSelected(layouts.chosen(layout));
        item.setOnAction(action -> layouts.choose(layout));
        return item;
    }

    private MenuItem removal(Layout layout) {
        MenuItem item = new MenuItem(layout.name());
        item.setMnemonicParsing(false);
        item.setOnAction(action -> layouts.remove(layout));
        return item;
    }

    private void askForName() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(owner.get());
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setTitle(tr("Save layout"));
        dialog.setContentText(tr("Name of these charts together"));
        Appearance.dress(dialog, look);
        dialog.showAndWait().ifPresent(layouts::save);
    }
}
