package gradlab.ui.page;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Function;

/**
 * The way to the other pages, and the arrow back; takes no room in a window that has a single page.
 */
public final class PageMenu extends HBox {
    private final PagesModel pages;
    private final Function<String, ObservableValue<Boolean>> shown;

    /**
     * Leads through the pages of a model.
     *
     * @param shown whether the page of an id is offered
     */
    public PageMenu(PagesModel pages, Function<String, ObservableValue<Boolean>> shown) {
        this.shown = shown;
        this.pages = pages;
        boolean several = pages.all().size() > 1;
        setVisible(several);
        setManaged(several);
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("page-menu");
        if (several) {
            getChildren().addAll(back(), menu());
        }
    }

    /** Says pages by their icons alone while there is little room. */
    public void narrow(ObservableValue<Boolean> little) {
        if (getChildren().getLast() instanceof MenuButton menu) {
            menu.contentDisplayProperty()
                    .bind(
                            little.map(
                                    now ->
                                            now
                                                    ? ContentDisplay.GRAPHIC_ONLY
                                                    : ContentDisplay.LEFT));
        }
    }

    private Button back() {
        Button button = Icons.describe(new Button(), Feather.ARROW_LEFT, tr("Back (Esc)"));
        button.setId("page-back");
        button.getStyleClass().addAll("square", "quiet");
        button.disableProperty()
                .bind(pages.shown().map(page -> page.equals(pages.all().getFirst())));
        button.visibleProperty().bind(button.disableProperty().not());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> pages.back());
        return button;
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton();
        menu.setId("page");
        menu.getStyleClass().add("quiet");
        Icons.describe(menu, tr("Pages"));
        menu.textProperty().bind(pages.shown().map(page -> tr(page.title())));
        menu.graphicProperty().bind(pages.shown().map(page -> Icons.of(page.icon())));
        ToggleGroup group = new ToggleGroup();
        for (Page page : pages.all()) {
            RadioMenuItem item = new RadioMenuItem(tr(page.title()), Icons.of(page.icon()));
            item.setId("page-" + page.id());
            item.setToggleGroup(group);
            item.setOnAction(event -> pages.show(page.id()));
            pages.shown().subscribe(shown -> item.setSelected(shown.equals(page)));
            item.visibleProperty().bind(shown.apply(page.id()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
