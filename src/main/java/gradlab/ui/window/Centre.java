package gradlab.ui.window;

import gradlab.ui.theme.Look;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The network above the charts. Where both cannot be seen at once, as with large type in a low
 * window, they scroll as one.
 */
final class Centre extends ScrollPane {
    private static final double CHARTS_LEAST = 260;
    private static final double MOST = 0.94;

    Centre(Region network, Region charts, Look look) {
        setId("centre");
        charts.setMinWidth(0);
        network.setMinWidth(0);
        charts.minHeightProperty()
                .bind(
                        Bindings.min(
                                look.typeScale().multiply(CHARTS_LEAST),
                                heightProperty().multiply(MOST)));
        BorderPane both = new BorderPane();
        both.setTop(network);
        both.setCenter(charts);
        setContent(both);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinSize(0, 0);
    }

    /** A press on a pane that scrolls takes the focus, but not from what was pressed in it. */
    @Override
    public void requestFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        if (owner == null) {
            super.requestFocus();
        }
    }
}
