package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with the selected layers, at the mouse. */
final class LayerMenu extends ContextMenu {
    LayerMenu(EditorModel model) {
        ChainKeys keys = new ChainKeys(model);
        setId("layer-menu");
        setAutoHide(true);
        getItems()
                .addAll(
                        item(tr("Duplicate"), model::duplicate),
                        item(tr("Copy"), keys::copy),
                        item(tr("Cut"), keys::cut),
                        item(tr("Paste behind"), keys::paste),
                        new SeparatorMenuItem(),
                        item(tr("Lead a skip arc"), model.arcs()::begin),
                        item(tr("Move left"), () -> model.nudge(-1)),
                        item(tr("Move right"), () -> model.nudge(1)),
                        new SeparatorMenuItem(),
                        item(tr("Remove"), model::remove));
    }

    /** Offers it where it was asked for, when any layer is selected. */
    static void offer(EditorModel model, Node chain, ContextMenuEvent asked) {
        if (model.hasSelection()) {
            new LayerMenu(model).show(chain, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        }
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
