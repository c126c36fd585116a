package gradlab.ui.sweep;

import javafx.scene.Node;
import javafx.scene.Parent;

/**
 * Where the focus stands among nodes that are about to be made anew: the id of its node, and of the
 * card that is in.
 *
 * @param card empty where the focus is not in a card
 * @param node empty for nowhere
 */
record FocusPlace(String card, String node) {
    /** The id of a field that will be gone leads to this one. */
    static final String AFTERWARDS = "focus-afterwards";

    private static final FocusPlace NOWHERE = new FocusPlace("", "");

    static FocusPlace in(Parent all) {
        Node owner = all.getScene() == null ? null : all.getScene().getFocusOwner();
        if (owner == null) {
            return NOWHERE;
        }
        String card = "";
        for (Node node = owner; node != null; node = node.getParent()) {
            boolean isCard = node.getStyleClass().contains("axis-card") && node.getId() != null;
            card = isCard ? "#" + node.getId() : card;
            if (node == all) {
                Object after = owner.getProperties().get(AFTERWARDS);
                return new FocusPlace(card, after == null ? id(owner) : "#" + after);
            }
        }
        return NOWHERE;
    }

    private static String id(Node node) {
        return node.getId() == null ? "" : "#" + node.getId();
    }

    /** Puts the focus on the node that is in that place now; on its neighbour where it is gone. */
    void restore(Parent all) {
        Node inside = card.isEmpty() ? all : all.lookup(card);
        if (node.isEmpty() || inside == null) {
            return;
        }
        Node found = inside.lookup(node);
        Node target = found == null ? inside.lookup("#chip-more") : found;
        if (target != null) {
            target.requestFocus();
        }
    }
}
