package gradlab.data.cell;

import java.util.List;
import java.util.stream.IntStream;

/** Counts the missing cells of each column of a table while its rows go by. */
public final class MissingTally {
    private final Cells cells;
    private final List<String> columns;
    private final long[] missing;
    private long rows;

    /** None yet. */
    public MissingTally(Cells cells, List<String> columns) {
        this.cells = cells;
        this.columns = columns;
        missing = new long[columns.size()];
    }

    /** One more row, with a cell for each column. */
    public void add(List<String> row) {
        rows++;
        for (int i = 0; i < missing.length; i++) {
            missing[i] += cells.isMissing(row.get(i)) ? 1 : 0;
        }
    }

    /** Of some columns, in the order of their places. */
    public List<MissingCount> of(IntStream places) {
        return places.mapToObj(at -> new MissingCount(columns.get(at), missing[at], rows)).toList();
    }
}
