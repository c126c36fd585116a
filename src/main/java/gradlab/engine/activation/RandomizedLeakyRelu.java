package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.TypeName;
import gradlab.text.SentenceException;

/**
 * Leaky ReLU whose slope left of 0 is drawn anew for every number while training, uniformly between
 * two bounds, and is their mean at prediction (Xu et al. 2015; PyTorch {@code RReLU}).
 */
@TypeName("rrelu")
public record RandomizedLeakyRelu(
        @Knob(
                        label = "Least slope",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 7,
                        help = "The least slope left of 0",
                        formula = "a = max(z, 0) + α·min(z, 0), α ~ U(lower, upper)")
                double lower,
        @Knob(
                        label = "Greatest slope",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 7,
                        help = "The greatest slope left of 0",
                        formula = "a = max(z, 0) + α·min(z, 0), α ~ U(lower, upper)")
                double upper)
        implements Activation {
    /** PyTorch's defaults, rounded. */
    public RandomizedLeakyRelu() {
        this(0.125, 0.3333);
    }

    /** Refuses bounds out of range or order. */
    public RandomizedLeakyRelu {
        Knobs.require(RandomizedLeakyRelu.class, lower, upper);
        if (lower > upper) {
            throw new SentenceException(
                    "lower must not be above upper, {0}, but is {1}", upper, lower);
        }
    }

    @Override
    public float value(float z) {
        return Math.max(z, 0f) + meanSlope() * Math.min(z, 0f);
    }

    @Override
    public float slope(float z) {
        float on = FloatMath.isPositive(z);
        return on + meanSlope() * (1 - on);
    }

    @Override
    public double exact(double z) {
        return Math.max(z, 0) + (lower + upper) / 2 * Math.min(z, 0);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        float slope = meanSlope();
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(z[i], 0f) + slope * Math.min(z[i], 0f);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        float slope = meanSlope();
        for (int i = 0; i < rows * columns; i++) {
            float on = FloatMath.isPositive(z[i]);
            dz[i] = da[i] * (on + slope * (1 - on));
        }
    }

    @Override
    public void exactTraining(double[] z, double[] a, float[] slopes, int columns) {
        for (int i = 0; i < z.length; i++) {
            a[i] = Math.max(z[i], 0) + slopes[i] * Math.min(z[i], 0);
        }
    }

    @Override
    public boolean drawsSlopes() {
        return true;
    }

    @Override
    public void forwardTraining(
            float[] z, float[] a, float[] slopes, RandomSource random, int rows, int columns) {
        random.fillUniform(slopes, rows * columns, (float) lower, (float) upper);
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(z[i], 0f) + slopes[i] * Math.min(z[i], 0f);
        }
    }

    @Override
    public void backwardTraining(
            float[] z, float[] a, float[] slopes, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            float on = FloatMath.isPositive(z[i]);
            dz[i] = da[i] * (on + slopes[i] * (1 - on));
        }
    }

    private float meanSlope() {
        return (float) ((lower + upper) / 2);
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
