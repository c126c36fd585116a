package gradlab.data;

import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be read; the message says where it is wrong and what to do. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 5;

    private final transient List<BadCell> cells;

    /** A sentence that names the place and the mend. */
    public DataException(String message) {
        super(message);
        this.cells = List.of();
    }

    /** A table with cells that cannot be used; the message lists the first of them. */
    public DataException(String file, List<BadCell> cells) {
        this(file, cells, cells.size(), "Mend the file, or choose other columns.");
    }

    /**
     * A table with more cells that cannot be used than are listed.
     *
     * @param count how many there are
     * @param advice what to do, as a sentence
     */
    DataException(String file, List<BadCell> cells, long count, String advice) {
        super(
                "%s: %d %s cannot be read: %s%s. %s"
                        .formatted(
                                file,
                                count,
                                count == 1 ? "place" : "places",
                                cells.stream()
                                        .limit(SHOWN)
                                        .map(BadCell::toString)
                                        .collect(Collectors.joining("; ")),
                                count > SHOWN ? "; and %d more".formatted(count - SHOWN) : "",
                                advice));
        this.cells = List.copyOf(cells);
    }

    /** Every cell that cannot be used, when a table was read; else empty. */
    public List<BadCell> cells() {
        return cells;
    }
}
