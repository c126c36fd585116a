package gradlab.data.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * How many cells of a column are missing.
 *
 * @param column its name
 * @param rows how many cells were looked at
 */
public record MissingCount(String column, long missing, long rows) {
    /** The part of its cells that is missing, from 0 to 1. */
    public double share() {
        return rows == 0 ? 0 : (double) missing / rows;
    }

    /** The counts of two tables of the same columns, one below the other. */
    public static List<MissingCount> sum(List<MissingCount> above, List<MissingCount> below) {
        List<MissingCount> sums = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            MissingCount one = above.get(i);
            MissingCount other = below.get(i);
            sums.add(
                    new MissingCount(
                            one.column, one.missing + other.missing, one.rows + other.rows));
        }
        return List.copyOf(sums);
    }
}
