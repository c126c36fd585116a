package gradlab.chart.subject;

import gradlab.data.prepare.Part;

import java.util.Arrays;
import java.util.List;

/**
 * What a network answers over a grid of two inputs, and the data it learns from.
 *
 * @param outputs [rows · columns][outputs], row by row from the least of the second input; empty
 *     before there is a network to ask
 * @param sd likewise, the standard deviation over passes with dropout and noise on; empty without
 * @param points what to draw on top
 */
public record Field(
        Plane plane, int columns, int rows, float[][] outputs, float[][] sd, Points points) {
    /** Whether every answer is a number. */
    public boolean finite() {
        for (float[] answer : outputs) {
            for (float output : answer) {
                if (!Float.isFinite(output)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How far the answer varies at a cell: that of its greatest output. */
    public double deviation(int cell) {
        int best = 0;
        for (int i = 1; i < outputs[cell].length; i++) {
            best = outputs[cell][i] > outputs[cell][best] ? i : best;
        }
        return sd[cell][best];
    }

    /** The part of the plane that is shown. */
    public record Plane(
            String xName, String yName, double left, double right, double bottom, double top) {}

    /**
     * Rows of data.
     *
     * @param targets class numbers, or the values of a regression
     * @param parts which part each row belongs to
     * @param classNames empty for a regression
     */
    public record Points(
            float[] x, float[] y, float[] targets, Part[] parts, List<String> classNames) {
        /** Whether there are rows of a part. */
        public boolean has(Part part) {
            return Arrays.asList(parts).contains(part);
        }
    }
}
