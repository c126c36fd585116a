package gradlab.engine.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How often rows of each class were taken for each class, and what follows from it. A share of
 * nothing is 0; a mean over classes leaves out those that neither occur nor are predicted, as
 * scikit-learn's {@code average="macro"} does.
 *
 * @param counts [true class][predicted class]
 */
public record Confusion(int[][] counts) {
    /**
     * Counts rows.
     *
     * @param wanted the true class of a row
     * @param said the class predicted for it
     */
    public static Confusion of(
            int classes, int rows, IntUnaryOperator wanted, IntUnaryOperator said) {
        int[][] counts = new int[classes][classes];
        for (int row = 0; row < rows; row++) {
            counts[wanted.applyAsInt(row)][said.applyAsInt(row)]++;
        }
        return new Confusion(counts);
    }

    /** How many classes there are. */
    public int classes() {
        return counts.length;
    }

    /** How many rows of a class were taken for another, or for itself. */
    public int count(int wanted, int said) {
        return counts[wanted][said];
    }

    /** How many rows were counted. */
    public int rows() {
        return IntStream.range(0, classes()).map(this::wanted).sum();
    }

    /** How many rows are of a class. */
    public int wanted(int label) {
        return Arrays.stream(counts[label]).sum();
    }

    /** How many rows were taken for a class. */
    public int said(int label) {
        return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
    }

    /** How many rows were taken for what they are. */
    public int right() {
        return IntStream.range(0, classes()).map(i -> counts[i][i]).sum();
    }

    /** Of the rows of a class, the share taken for another, or for itself. */
    public double share(int wanted, int said) {
        return ratio(counts[wanted][said], wanted(wanted));
    }

    /** The share of rows taken for what they are. */
    public double accuracy() {
        return ratio(right(), rows());
    }

    /** Of the rows taken for a class, the share that are of it. */
    public double precision(int label) {
        return ratio(counts[label][label], said(label));
    }

    /** Of the rows of a class, the share taken for it. */
    public double recall(int label) {
        return ratio(counts[label][label], wanted(label));
    }

    /** The harmonic mean of precision and recall: 2·right / (wanted + said). */
    public double f1(int label) {
        return ratio(2 * counts[label][label], wanted(label) + said(label));
    }

    /** The mean of the classes' precisions. */
    public double macroPrecision() {
        return macro(this::precision);
    }

    /** The mean of the classes' recalls. */
    public double macroRecall() {
        return macro(this::recall);
    }

    /** The mean of the classes' F1. */
    public double macroF1() {
        return macro(this::f1);
    }

    private double macro(IntToDoubleFunction each) {
        return IntStream.range(0, classes())
                .filter(label -> wanted(label) + said(label) > 0)
                .mapToDouble(each)
                .average()
                .orElse(0);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Equal counts make equal matrices. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion that && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(counts);
    }
}
