package gradlab.ui.window;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Pictures of nodes, cut to the place they take in the window. */
final class Snapshots {
    private Snapshots() {}

    /** A picture with so many pixels for each of the window's. */
    static WritableImage of(Node node, double density) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(density, density));
        Node root = node.getScene().getRoot();
        Bounds part = node.localToScene(node.getLayoutBounds());
        parameters.setViewport(
                new Rectangle2D(
                        Math.floor(part.getMinX() * density),
                        Math.floor(part.getMinY() * density),
                        Math.round(part.getWidth() * density),
                        Math.round(part.getHeight() * density)));
        return root.snapshot(parameters, null);
    }

    /**
     * A picture of all of a node, what is scrolled out of sight included, on a ground of its own.
     */
    static WritableImage whole(Node node, double density, Color ground) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(density, density));
        parameters.setFill(ground);
        return node.snapshot(parameters, null);
    }
}
