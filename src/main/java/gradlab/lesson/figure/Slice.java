package gradlab.lesson.figure;

/**
 * Which entries of an array of weights: {@code [input, unit]}, each a number from 1, {@code :} for
 * all, or for the second {@code unit}: every unit for itself.
 *
 * @param row from 1; {@link #ALL} for all
 * @param column from 1; {@link #ALL} or {@link #EACH}
 */
public record Slice(int row, int column) {
    /** All of them. */
    public static final int ALL = 0;

    /** Each for itself. */
    public static final int EACH = -1;

    /** The whole array. */
    public static final Slice WHOLE = new Slice(ALL, ALL);

    /** The entries of an array, in groups; none where it has no such entry. */
    double[][] of(float[] array, int rows) {
        int columns = array.length / rows;
        if (row > rows || column > columns) {
            return Groups.NONE;
        }
        if (column == EACH) {
            double[][] units = new double[columns][];
            for (int i = 0; i < columns; i++) {
                units[i] = column(array, columns, i);
            }
            return units;
        }
        if (column != ALL) {
            return Groups.of(column(array, columns, column - 1));
        }
        int from = row == ALL ? 0 : (row - 1) * columns;
        int to = row == ALL ? array.length : from + columns;
        double[] entries = new double[to - from];
        for (int i = from; i < to; i++) {
            entries[i - from] = array[i];
        }
        return Groups.of(entries);
    }

    private double[] column(float[] array, int columns, int unit) {
        if (row != ALL) {
            return new double[] {array[(row - 1) * columns + unit]};
        }
        double[] entries = new double[array.length / columns];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = array[i * columns + unit];
        }
        return entries;
    }

    /** Whether it is one entry. */
    boolean isOne() {
        return row > 0 && column > 0;
    }

    @Override
    public String toString() {
        return equals(WHOLE) ? "" : "[" + word(row) + ", " + word(column) + "]";
    }

    private static String word(int place) {
        return place == ALL ? ":" : place == EACH ? "unit" : Integer.toString(place);
    }
}
