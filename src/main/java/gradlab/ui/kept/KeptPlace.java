package gradlab.ui.kept;

import java.util.List;

/**
 * Where the user is in the window.
 *
 * @param page the id of the page in the centre
 * @param left the id of the tab in the left panel
 * @param right the id of the tab in the inspector
 * @param layers the selected ones, by index
 * @param lead the one that leads them; −1 for none
 * @param epoch the one that is shown; −1 while the newest is followed
 */
public record KeptPlace(
        String page, String left, String right, List<Integer> layers, int lead, int epoch) {
    /** Nowhere in particular. */
    public KeptPlace() {
        this("", "", "", List.of(), -1, -1);
    }

    /** Keeps its own list. */
    public KeptPlace {
        layers = List.copyOf(layers);
    }
}
