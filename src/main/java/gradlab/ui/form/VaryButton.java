package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/**
 * Takes a setting into a sweep. It shows while the pointer or the focus is on the setting's row, so
 * that Shift and Tab lead to it from the control; Alt and V and the row's own menu do the same.
 */
final class VaryButton extends Button {
    private final String word;
    private final SweptPlace place;

    VaryButton(String word, String label, SweptPlace place) {
        this.word = word;
        this.place = place;
        setId("vary-" + word);
        Icons.describe(this, Feather.GRID, tr("Vary this in a sweep: {0} (Alt+V)", label));
        getStyleClass().addAll("row-button", "vary-button");
        setVisible(false);
        setOnAction(event -> place.vary(word));
    }

    /** Shows in a row while that is looked at. */
    void serve(Region row) {
        row.hoverProperty().subscribe(hover -> show(row));
        row.focusWithinProperty().subscribe(focus -> show(row));
        row.setOnKeyPressed(
                key -> {
                    if (key.isAltDown() && key.getCode() == KeyCode.V && place.offers(word)) {
                        place.vary(word);
                        key.consume();
                    }
                });
        row.setOnContextMenuRequested(
                event -> {
                    if (place.offers(word)) {
                        MenuItem item = new MenuItem(tr("Vary this in a sweep"));
                        item.setId("menu-vary-" + word);
                        item.setOnAction(chosen -> place.vary(word));
                        new ContextMenu(item).show(row, event.getScreenX(), event.getScreenY());
                        event.consume();
                    }
                });
    }

    private void show(Region row) {
        setVisible((row.isHover() || row.isFocusWithin()) && place.offers(word));
    }
}
