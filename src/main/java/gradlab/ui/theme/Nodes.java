package gradlab.ui.theme;

import javafx.scene.Node;
import javafx.scene.Parent;

/** Nodes of a scene, counted. */
public final class Nodes {
    private Nodes() {}

    /** How many there are from one down. */
    public static int count(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += count(child);
            }
        }
        return count;
    }
}
