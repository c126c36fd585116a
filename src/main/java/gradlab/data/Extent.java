package gradlab.data;

/**
 * How much a source holds, as far as can be told without reading it.
 *
 * @param rows how many rows
 * @param columns numbers in a row, targets included
 * @param reading bytes that reading takes for a while beside the numbers themselves
 */
public record Extent(long rows, long columns, double reading) {
    /** Nothing that counts. */
    public static final Extent NONE = new Extent(0, 0, 0);

    /** Rows that are made as numbers at once. */
    static Extent drawn(Sampling sampling, int columns) {
        return new Extent(sampling.samples(), columns, 0);
    }

    /** Together with more rows of the same columns. */
    public Extent with(Extent more) {
        return new Extent(rows + more.rows, columns, Math.max(reading, more.reading + bytes()));
    }

    /** Bytes of the numbers. */
    public double bytes() {
        return (double) Float.BYTES * rows * columns;
    }

    /** Most bytes at any time: while they are dealt out to training, validation and test. */
    public double peak() {
        return reading + 2 * bytes();
    }

    /** Whether one array can hold them. */
    public boolean fits() {
        return (double) rows * columns < Integer.MAX_VALUE - 8;
    }
}
