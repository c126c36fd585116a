package gradlab.run.predict;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.metric.Confusion;

import org.ejml.data.FMatrixRMaj;

/**
 * What a model answers for rows of a part of the data, beside what it should have answered.
 *
 * @param part which rows they are of
 * @param all how many rows the part has; the answers may be for some of them, evenly chosen
 * @param data the rows answered for
 * @param outputs [rows][outputs], in the targets' own unit
 * @param targets [rows][target width], likewise
 */
public record Answers(Part part, int all, DataPart data, FMatrixRMaj outputs, FMatrixRMaj targets) {
    /**
     * Asks a model, dropout and noise off.
     *
     * @param most answers for no more rows than this
     */
    public static Answers of(Predictor model, PreparedData data, Part part, int most) {
        DataPart rows = part.of(data);
        DataPart some = evenly(rows, most);
        FMatrixRMaj targets = some.targets().copy();
        if (data.classNames().isEmpty()) {
            data.targetScaler().unscale(targets);
        }
        FMatrixRMaj outputs = model.predictScaled(some.inputs());
        return new Answers(part, rows.rows(), some, outputs, targets);
    }

    /** So many rows of a part at even distances; the part itself where it has no more. */
    public static DataPart evenly(DataPart part, int most) {
        if (part.rows() <= most) {
            return part;
        }
        int[] source = new int[most];
        FMatrixRMaj inputs = new FMatrixRMaj(most, part.inputs().numCols);
        FMatrixRMaj targets = new FMatrixRMaj(most, part.targets().numCols);
        for (int i = 0; i < most; i++) {
            int row = (int) ((long) i * part.rows() / most);
            source[i] = part.sourceRows()[row];
            copyRow(part.inputs(), row, inputs, i);
            copyRow(part.targets(), row, targets, i);
        }
        return new DataPart(inputs, targets, source);
    }

    private static void copyRow(FMatrixRMaj from, int row, FMatrixRMaj to, int at) {
        System.arraycopy(from.data, row * from.numCols, to.data, at * to.numCols, from.numCols);
    }

    /** How many rows were answered for. */
    public int rows() {
        return outputs.numRows;
    }

    /** Whether every answer is a number. */
    public boolean finite() {
        for (float output : outputs.data) {
            if (!Float.isFinite(output)) {
                return false;
            }
        }
        return true;
    }

    /** The true class of a row. */
    public int wanted(int row) {
        return Labels.wanted(data, row);
    }

    /** The class a row was taken for. */
    public int said(int row) {
        return Labels.said(outputs, row);
    }

    /** The probability that the model gives to what it says of a row. */
    public double confidence(int row) {
        int said = said(row);
        if (outputs.numCols == 1) {
            return said == 1 ? outputs.get(row, 0) : 1 - outputs.get(row, 0);
        }
        return outputs.get(row, said);
    }

    /** How often rows of each class were taken for each. */
    public Confusion confusion(int classes) {
        return Confusion.of(classes, rows(), this::wanted, this::said);
    }

    /** Output − target of a row and a column, in the target's own unit. */
    public double error(int row, int column) {
        return (double) outputs.get(row, column) - targets.get(row, column);
    }

    /** The standard deviation of a column's errors about their mean, over n; NaN without rows. */
    public double errorDeviation(int column) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < rows(); row++) {
            double error = error(row, column);
            sum += error;
            squares += error * error;
        }
        double mean = sum / rows();
        return Math.sqrt(Math.max(0, squares / rows() - mean * mean));
    }
}
