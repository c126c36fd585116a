package gradlab.data.cell;

import java.util.List;
import java.util.stream.IntStream;

/** Counts the missing cells of some columns of a table while its rows go by. */
public final class MissingTally {
    private final Cells cells;
    private final List<String> columns;
    private final int[] places;
    private final long[] missing;
    private long rows;

    /**
     * None yet.
     *
     * @param columns the names of all columns
     * @param places where those stand that are counted
     */
    public MissingTally(Cells cells, List<String> columns, IntStream places) {
        this.cells = cells;
        this.columns = columns;
        this.places = places.toArray();
        missing = new long[this.places.length];
    }

    /** One more row, with a cell for each column. */
    public void add(List<String> row) {
        rows++;
        for (int i = 0; i < places.length; i++) {
            missing[i] += cells.isMissing(row.get(places[i])) ? 1 : 0;
        }
    }

    /** What was counted, in the order of the places. */
    public List<MissingCount> counts() {
        return IntStream.range(0, places.length)
                .mapToObj(i -> new MissingCount(columns.get(places[i]), missing[i], rows))
                .toList();
    }
}
