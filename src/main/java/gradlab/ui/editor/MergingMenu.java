package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Asks how a skip arc is to be merged into the later layer. */
final class MergingMenu extends ContextMenu {
    /**
     * A menu for an arc between two layers.
     *
     * @param start the name of the layer it comes from
     * @param end the name of the layer it leads to
     */
    MergingMenu(EditorModel model, int from, int to, String start, String end) {
        getItems()
                .addAll(
                        item(
                                tr("Add {0} to the input of {1}", start, end),
                                () -> model.connect(from, to, new Add())),
                        item(
                                tr("Concatenate {0} with the input of {1}", start, end),
                                () -> model.connect(from, to, new Concatenate())));
    }

    private static MenuItem item(String words, Runnable connect) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> connect.run());
        return item;
    }
}
