package gradlab.ui.charts;

import java.util.List;

/**
 * Tiles to be shown together, under a name.
 *
 * @param tiles in reading order
 */
public record Layout(String name, List<TilePlan> tiles) {
    /** Keeps its own copy, and refuses a layout without a name. */
    public Layout {
        tiles = List.copyOf(tiles);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a layout needs a name");
        }
    }
}
