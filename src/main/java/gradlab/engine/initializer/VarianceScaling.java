package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Scales the variance to the layer's size, scale / n, so that signals neither fade nor grow (Keras
 * {@code variance_scaling}); Glorot, He and LeCun are cases of it.
 */
public record VarianceScaling(
        @Knob(
                        label = "Scale",
                        min = 0,
                        minOpen = true,
                        lesson = 5,
                        help = "The variance of a weight times n",
                        formula = "Var w = scale / n")
                double scale,
        @Knob(
                        label = "Mode",
                        lesson = 5,
                        help = "What n counts: inputs, outputs, or their mean",
                        formula = "Var w = scale / n")
                Mode mode,
        @Knob(label = "Distribution", lesson = 5, help = "The shape of the draw")
                Distribution distribution)
        implements Initializer {
    /** What n counts. */
    public enum Mode {
        FAN_IN,
        FAN_OUT,
        FAN_AVG;

        private double of(int fanIn, int fanOut) {
            return switch (this) {
                case FAN_IN -> fanIn;
                case FAN_OUT -> fanOut;
                case FAN_AVG -> (fanIn + fanOut) / 2.0;
            };
        }
    }

    /** The shape of the draw. */
    public enum Distribution {
        TRUNCATED_NORMAL,
        UNTRUNCATED_NORMAL,
        UNIFORM
    }

    /** The standard deviation of a standard normal cut at ±2. */
    private static final double TRUNCATED_DEVIATION = 0.8796256610342398;

    /** Keras's defaults. */
    public VarianceScaling() {
        this(1, Mode.FAN_IN, Distribution.TRUNCATED_NORMAL);
    }

    /** Refuses settings out of range. */
    public VarianceScaling {
        Knobs.require(VarianceScaling.class, scale, mode, distribution);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        double variance = scale / Math.max(1, mode.of(fanIn, fanOut));
        double deviation = Math.sqrt(variance);
        switch (distribution) {
            case TRUNCATED_NORMAL ->
                    Kernels.fillTruncated(values, 0, deviation / TRUNCATED_DEVIATION, random);
            case UNTRUNCATED_NORMAL -> random.fillNormal(values, values.length, 0, deviation);
            case UNIFORM -> Kernels.fillUniform(values, Math.sqrt(3 * variance), random);
        }
    }
}
