package gradlab.chart.subject;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.run.predict.Answers;
import gradlab.run.predict.DecisionSurface;
import gradlab.run.predict.Labels;
import gradlab.run.predict.Predictor;

import org.ejml.data.FMatrixRMaj;

/** Asks a network for its answers over the plane of its two inputs, in the data's own units. */
public final class SurfaceField {
    private static final double MARGIN = 0.12;
    private static final long SEED = 1;

    private SurfaceField() {}

    /** Whether data have the two inputs that make a plane. */
    static boolean exists(PreparedData data) {
        return data.inputNames().size() == 2;
    }

    /**
     * The field of one moment.
     *
     * @param data with two inputs
     * @param cells to each side of the grid
     */
    static Field of(Predictor model, PreparedData data, int cells) {
        Field.Points points = points(data);
        DecisionSurface.Bounds across = bounds(points.x());
        DecisionSurface.Bounds up = bounds(points.y());
        DecisionSurface surface = DecisionSurface.of(model, across, up, cells, cells);
        return field(plane(data, across, up), surface, points);
    }

    /** The mean and standard deviation over passes with dropout and noise on. */
    static Field uncertain(Predictor model, PreparedData data, int cells, int passes) {
        Field.Points points = points(data);
        DecisionSurface.Bounds across = bounds(points.x());
        DecisionSurface.Bounds up = bounds(points.y());
        DecisionSurface surface =
                DecisionSurface.uncertain(model, across, up, cells, cells, passes, SEED);
        return field(plane(data, across, up), surface, points);
    }

    private static Field field(Field.Plane plane, DecisionSurface surface, Field.Points points) {
        FMatrixRMaj sd = surface.sd();
        return new Field(
                plane,
                surface.columns(),
                surface.rows(),
                rows(surface.outputs()),
                sd == null ? new float[0][] : rows(sd),
                points);
    }

    /** The data alone, before there is a network to ask. */
    static Field of(PreparedData data) {
        Field.Points points = points(data);
        Field.Plane plane = plane(data, bounds(points.x()), bounds(points.y()));
        return new Field(plane, 0, 0, new float[0][], new float[0][], points);
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

    /** The rows that answers are of, in their order. */
    public static Field.Points points(PreparedData data, Answers answers) {
        Field.Points points = points(answers.rows(), data);
        fill(points, data, answers.part(), answers.data(), 0);
        return points;
    }

    private static Field.Points points(int count, PreparedData data) {
        return new Field.Points(
                new float[count],
                new float[count],
                new float[count],
                new Part[count],
                data.classNames());
    }

    private static Field.Points points(PreparedData data) {
        int count = 0;
        for (Part part : Part.values()) {
            count += part.of(data).rows();
        }
        Field.Points points = points(count, data);
        int from = 0;
        for (Part part : Part.values()) {
            fill(points, data, part, part.of(data), from);
            from += part.of(data).rows();
        }
        return points;
    }

    private static void fill(
            Field.Points points, PreparedData data, Part which, DataPart part, int from) {
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
            points.parts()[from + i] = which;
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
