package gradlab.data;

/** What becomes of a row of a table in which a cell is missing. */
public enum MissingCells {
    /** The table is refused, with the line and column of each such cell. */
    ERROR,
    /** The row is left out; so is one with too few or too many cells. */
    DROP_ROWS,
    /**
     * The mean of the training rows stands for a number, the most frequent word of the training
     * rows for a word.
     */
    MEAN
}
