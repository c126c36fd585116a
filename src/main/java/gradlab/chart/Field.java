package gradlab.chart;

import java.util.List;

/**
 * What a network answers over a grid of two inputs, and the data it learns from.
 *
 * @param outputs [rows · columns][outputs], row by row from the least of the second input; empty
 *     before there is a network to ask
 * @param points what to draw on top
 */
public record Field(Plane plane, int columns, int rows, float[][] outputs, Points points) {
    /** The part of the plane that is shown. */
    public record Plane(
            String xName, String yName, double left, double right, double bottom, double top) {}

    /**
     * Rows of data.
     *
     * @param targets class numbers, or the values of a regression
     * @param training whether each row is learnt from; else it validates
     * @param classNames empty for a regression
     */
    public record Points(
            float[] x, float[] y, float[] targets, boolean[] training, List<String> classNames) {}
}
