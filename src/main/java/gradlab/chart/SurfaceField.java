package gradlab.chart;

import gradlab.data.DataPart;
import gradlab.data.PreparedData;
import gradlab.run.DecisionSurface;
import gradlab.run.Labels;
import gradlab.run.Predictor;

import org.ejml.data.FMatrixRMaj;

/** Asks a network for its answers over the plane of its two inputs, in the data's own units. */
public final class SurfaceField {
    private static final double MARGIN = 0.12;

    private SurfaceField() {}

    /** Whether data have the two inputs that make a plane. */
    public static boolean exists(PreparedData data) {
        return data.inputNames().size() == 2;
    }

    /**
     * The field of one moment.
     *
     * @param data with two inputs
     * @param cells to each side of the grid
     */
    public static Field of(Predictor model, PreparedData data, int cells) {
        Field.Points points = points(data);
        DecisionSurface.Bounds across = bounds(points.x());
        DecisionSurface.Bounds up = bounds(points.y());
        DecisionSurface surface = DecisionSurface.of(model, across, up, cells, cells);
        return new Field(plane(data, across, up), cells, cells, rows(surface.outputs()), points);
    }

    /** The data alone, before there is a network to ask. */
    public static Field of(PreparedData data) {
        Field.Points points = points(data);
        Field.Plane plane = plane(data, bounds(points.x()), bounds(points.y()));
        return new Field(plane, 0, 0, new float[0][], points);
    }

    private static Field.Plane plane(
            PreparedData data, DecisionSurface.Bounds across, DecisionSurface.Bounds up) {
        return new Field.Plane(
                data.inputNames().get(0),
                data.inputNames().get(1),
                across.low(),
                across.high(),
                up.low(),
                up.high());
    }

    private static float[][] rows(FMatrixRMaj outputs) {
        float[][] rows = new float[outputs.numRows][outputs.numCols];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(outputs.data, i * outputs.numCols, rows[i], 0, outputs.numCols);
        }
        return rows;
    }

    private static Field.Points points(PreparedData data) {
        int training = data.train().rows();
        int count = training + data.validation().rows();
        Field.Points points =
                new Field.Points(
                        new float[count],
                        new float[count],
                        new float[count],
                        new boolean[count],
                        data.classNames());
        fill(points, data, data.train(), 0, true);
        fill(points, data, data.validation(), training, false);
        return points;
    }

    private static void fill(
            Field.Points points, PreparedData data, DataPart part, int from, boolean training) {
        FMatrixRMaj inputs = part.inputs().copy();
        data.inputScaler().unscale(inputs);
        FMatrixRMaj targets = part.targets().copy();
        if (data.classNames().isEmpty()) {
            data.targetScaler().unscale(targets);
        }
        for (int i = 0; i < part.rows(); i++) {
            points.x()[from + i] = inputs.get(i, 0);
            points.y()[from + i] = inputs.get(i, 1);
            points.targets()[from + i] =
                    data.classNames().isEmpty() ? targets.get(i, 0) : Labels.wanted(part, i);
            points.training()[from + i] = training;
        }
    }

    private static DecisionSurface.Bounds bounds(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double margin = high > low ? (high - low) * MARGIN : 1;
        return new DecisionSurface.Bounds(low - margin, high + margin);
    }
}
