package gradlab.run.history;

import java.util.List;

/**
 * Which units a layer dropped for one row.
 *
 * @param units their indices, ascending
 * @param of how many it has
 */
public record DroppedUnits(String layer, List<Integer> units, int of) {
    /** Keeps its own copy. */
    public DroppedUnits {
        units = List.copyOf(units);
    }
}
