package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Asks how a skip arc is to be merged into the later layer. */
final class MergingMenu extends ContextMenu {
    /** A menu for an arc between two layers that may be added or set beside one another. */
    MergingMenu(ArcModel arcs, int from, int to) {
        String start = arcs.name(from);
        String end = arcs.name(to);
        setId("merging-menu");
        getItems()
                .addAll(
                        item(
                                tr("Add {0} to the input of {1}", start, end),
                                () -> arcs.connect(from, to, new Add())),
                        item(
                                tr("Concatenate {0} with the input of {1}", start, end),
                                () -> arcs.connect(from, to, new Concatenate())));
    }

    private static MenuItem item(String words, Runnable connect) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> connect.run());
        return item;
    }
}
