package gradlab.data.prepare;

import gradlab.data.Matrices;

/**
 * Which rows of a data set are for what; a row may be in none.
 *
 * @param train to learn from
 * @param validation to choose by
 * @param test to judge by, once
 */
public record Partition(int[] train, int[] validation, int[] test) {
    /** Everything to learn from. */
    public static Partition allForTraining(int rows) {
        return new Partition(Matrices.range(rows), new int[0], new int[0]);
    }
}
