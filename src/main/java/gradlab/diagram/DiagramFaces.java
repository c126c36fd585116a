package gradlab.diagram;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Activation;
import gradlab.engine.layer.Stochastic;
import gradlab.run.predict.UnitProbe;
import gradlab.run.predict.UnitResponses;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Asks the units that are shown and makes their faces. */
final class DiagramFaces {
    private static final int BINS = 12;

    /** The units of one column, and the scale of their colours. */
    record Column(FaceScale scale, List<UnitFacts> facts) {}

    private final PreparedData data;
    private final ProbeRows probe;
    private final List<DiagramColumn> columns;
    private final List<@Nullable LayerArrays> arrays;
    private final DiagramSample sample;
    private final UnitResponses rows;
    private final @Nullable UnitResponses grid;
    private final int inputs;

    DiagramFaces(
            PreparedData data,
            ProbeRows probe,
            UnitProbe network,
            List<DiagramColumn> columns,
            List<@Nullable LayerArrays> arrays,
            DiagramSample sample) {
        this.data = data;
        this.probe = probe;
        this.columns = columns;
        this.arrays = arrays;
        this.sample = sample;
        inputs = columns.getFirst().width();
        List<int[]> layers = sample.units().subList(1, columns.size());
        rows = network.ask(probe.rows(), probe.count(), layers);
        grid =
                probe.grid().length == 0
                        ? null
                        : network.ask(probe.grid(), probe.gridRows(inputs), layers);
    }

    List<Column> all() {
        List<Column> all = new ArrayList<>();
        all.add(inputs());
        for (int i = 1; i < columns.size(); i++) {
            all.add(layer(i, all.get(i - 1).scale()));
        }
        return all;
    }

    // ---- the inputs

    private Column inputs() {
        if (data.imageWidth() > 0) {
            float[] mean = probe.mean(inputs);
            FaceScale scale = new FaceScale(least(mean), greatest(mean));
            UnitFace face = new UnitFace.Pixels(mean, data.imageWidth(), false);
            return new Column(scale, List.of(plain(0, mean, face)));
        }
        float[][] values = new float[sample.units().getFirst().length][];
        for (int i = 0; i < values.length; i++) {
            values[i] = input(sample.units().getFirst()[i]);
        }
        FaceScale scale = inputs == 2 ? FaceScale.around(values) : FaceScale.across(values);
        List<UnitFacts> facts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int unit = sample.units().getFirst()[i];
            facts.add(plain(unit, values[i], face(values[i], scale, UnitFace.NO_CLASS)));
        }
        return new Column(scale, facts);
    }

    private static UnitFacts plain(int unit, float[] values, UnitFace face) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return new UnitFacts(
                unit,
                Double.NaN,
                Double.NaN,
                sum / values.length,
                Double.NaN,
                false,
                least(values),
                greatest(values),
                face,
                null);
    }

    private float[] input(int unit) {
        float[] from = probe.grid().length == 0 ? probe.rows() : probe.grid();
        float[] values = new float[from.length / inputs];
        for (int i = 0; i < values.length; i++) {
            values[i] = from[i * inputs + unit];
        }
        return values;
    }

    // ---- the layers

    private Column layer(int column, FaceScale before) {
        int layer = column - 1;
        UnitResponses shown = grid == null ? rows : grid;
        float[][] outputs = shown.outputs()[layer];
        Activation activation = columns.get(column).activation();
        FaceScale scale =
                columns.get(column).layer() instanceof Stochastic
                        ? before
                        : scale(activation, outputs);
        boolean pixels = readsPixels(column);
        float[][] faces = new float[outputs.length][];
        for (int tile = 0; tile < faces.length; tile++) {
            faces[tile] = pixels ? weights(column, tile) : outputs[tile];
        }
        FaceScale colours = pixels ? FaceScale.around(faces) : scale;
        List<UnitFacts> facts = new ArrayList<>();
        for (int tile = 0; tile < faces.length; tile++) {
            UnitFace face =
                    pixels
                            ? new UnitFace.Pixels(faces[tile], data.imageWidth(), true)
                            : face(faces[tile], scale, kind(column, tile));
            facts.add(unit(column, tile, outputs[tile], face));
        }
        return new Column(colours, facts);
    }

    /** Colours part at 0; where lengths are drawn, no length is left unused. */
    private FaceScale scale(@Nullable Activation activation, float[][] outputs) {
        FaceScale scale =
                activation == null ? FaceScale.around(outputs) : FaceScale.of(activation, outputs);
        return inputs == 2 || scale.bounded() ? scale : FaceScale.across(outputs);
    }

    private UnitFacts unit(int column, int tile, float[] shown, UnitFace face) {
        int layer = column - 1;
        LayerArrays own = arrays.get(column);
        int unit = sample.units().get(column)[tile];
        Activation activation = columns.get(column).activation();
        int favourite = rows.favourite(layer, tile);
        return new UnitFacts(
                unit,
                own == null ? Double.NaN : own.bias(unit),
                own == null ? Double.NaN : norm(own.weightsOf(unit)),
                rows.mean(layer, tile),
                hasFlatEnd(activation) ? rows.saturated()[layer][tile] : Double.NaN,
                activation != null && activation.canDie() && rows.silent(layer, tile),
                least(shown),
                greatest(shown),
                face,
                data.imageWidth() == 0 || favourite < 0
                        ? null
                        : new UnitFace.Pixels(
                                probe.row(favourite, inputs), data.imageWidth(), false));
    }

    private static boolean hasFlatEnd(@Nullable Activation activation) {
        return activation != null
                && (Float.isFinite(activation.saturatedBelow())
                        || Float.isFinite(activation.saturatedAbove()));
    }

    /** Whether a column has a weight for every pixel: the first dense one on images. */
    private boolean readsPixels(int column) {
        if (data.imageWidth() == 0 || arrays.get(column) == null) {
            return false;
        }
        for (int i = 1; i < column; i++) {
            if (columns.get(i).dense() || columns.get(i).width() != inputs) {
                return false;
            }
        }
        return true;
    }

    private float[] weights(int column, int tile) {
        LayerArrays own = arrays.get(column);
        return own == null ? new float[0] : own.weightsOf(sample.units().get(column)[tile]);
    }

    /** The class that a unit of the output speaks for, where there is a unit a class. */
    private int kind(int column, int tile) {
        boolean last = column == columns.size() - 1;
        int classes = data.classNames().size();
        return last && classes > 1 && columns.get(column).width() == classes
                ? sample.units().get(column)[tile]
                : UnitFace.NO_CLASS;
    }

    private UnitFace face(float[] values, FaceScale scale, int kind) {
        if (grid != null) {
            return inputs == 2
                    ? new UnitFace.Plane(values, probe.cells(), kind)
                    : new UnitFace.Curve(values);
        }
        return data.imageWidth() > 0 && probe.classes() > 0
                ? new UnitFace.Bars(byClass(values))
                : spread(values, scale);
    }

    private float[] byClass(float[] values) {
        float[] sums = new float[probe.classes()];
        int[] counts = new int[sums.length];
        for (int i = 0; i < values.length; i++) {
            sums[probe.targets()[i]] += values[i];
            counts[probe.targets()[i]]++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1, counts[i]);
        }
        return sums;
    }

    private static UnitFace spread(float[] values, FaceScale scale) {
        int[] counts = new int[BINS];
        for (float value : values) {
            counts[Math.min(BINS - 1, (int) (scale.share(value) * BINS))]++;
        }
        return new UnitFace.Spread(counts);
    }

    private static double norm(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static double least(float[] values) {
        double least = Double.POSITIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    private static double greatest(float[] values) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }
}
