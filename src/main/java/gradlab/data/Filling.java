package gradlab.data;

import gradlab.data.cell.PreciseMatrix;
import gradlab.data.cell.WordInputs;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands for a missing input: the mean of its column over the training rows; and for a column
 * of words, which is an input for each word, the word that most of them hold.
 *
 * @param values one an input; empty where missing inputs are not filled
 */
public record Filling(List<Double> values) {
    /** Nothing is filled. */
    public static final Filling NONE = new Filling(List.of());

    /** Keeps its own copy. */
    public Filling {
        values = List.copyOf(values);
    }

    /** Of the training rows of a data set; a column that none of them holds is filled with 0. */
    public static Filling of(Dataset data, int[] training) {
        if (!data.gaps().filled()) {
            return NONE;
        }
        List<Double> means = new ArrayList<>();
        for (int column = 0; column < data.inputs().numCols; column++) {
            means.add(mean(data.inputs(), training, column));
        }
        for (int from : data.gaps().wordColumns()) {
            takeMostFrequent(means, from, WordInputs.end(data.inputNames(), from));
        }
        return new Filling(means);
    }

    private static double mean(FMatrixRMaj inputs, int[] rows, int column) {
        double sum = 0;
        int count = 0;
        for (int row : rows) {
            double x = PreciseMatrix.get(inputs, row, column);
            if (!Double.isNaN(x)) {
                sum += x;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The first of the most frequent words where there are several. */
    private static void takeMostFrequent(List<Double> shares, int from, int to) {
        int most = from;
        for (int i = from; i < to; i++) {
            most = shares.get(i) > shares.get(most) ? i : most;
        }
        for (int i = from; i < to; i++) {
            shares.set(i, i == most ? 1.0 : 0.0);
        }
    }

    /** Whether missing inputs are filled. */
    public boolean fills() {
        return !values.isEmpty();
    }

    /** The inputs with every NaN filled; the same matrix where nothing is filled. */
    public FMatrixRMaj fill(FMatrixRMaj inputs) {
        if (!fills()) {
            return inputs;
        }
        FMatrixRMaj filled = inputs.copy();
        for (int row = 0, at = 0; row < filled.numRows; row++) {
            for (int column = 0; column < filled.numCols; column++, at++) {
                if (Float.isNaN(filled.data[at])) {
                    fill(filled, row, column);
                }
            }
        }
        return filled;
    }

    private void fill(FMatrixRMaj filled, int row, int column) {
        double value = values.get(column);
        if (filled instanceof PreciseMatrix precise) {
            precise.put(row, column, value);
        } else {
            filled.set(row, column, (float) value);
        }
    }
}
