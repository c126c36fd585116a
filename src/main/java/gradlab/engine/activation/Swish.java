package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.TypeName;

/**
 * The input times its own sigmoid, a = zσ(βz); with β = 1 also called SiLU (Ramachandran et al.
 * 2017; Keras {@code silu}).
 */
@TypeName({"swish", "silu"})
public record Swish(
        @Knob(
                        label = "Beta β",
                        min = 0,
                        step = 0.1,
                        lesson = 7,
                        help = "How sharp the bend is",
                        formula = "a = z·σ(βz)")
                double beta)
        implements Activation {
    /** Keras's default. */
    public Swish() {
        this(1);
    }

    /** Refuses a β out of range. */
    public Swish {
        Knobs.require(Swish.class, beta);
    }

    @Override
    public float value(float z) {
        return z * FloatMath.sigmoid((float) beta * z);
    }

    @Override
    public float slope(float z) {
        float t = (float) beta * z;
        float s = FloatMath.sigmoid(t);
        return s + t * s * (1 - s);
    }

    @Override
    public double exact(double z) {
        return z / (1 + Math.exp(-beta * z));
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        float scale = (float) beta;
        for (int i = 0; i < rows * columns; i++) {
            a[i] = z[i] * FloatMath.sigmoid(scale * z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        float scale = (float) beta;
        for (int i = 0; i < rows * columns; i++) {
            float t = scale * z[i];
            float s = FloatMath.sigmoid(t);
            dz[i] = FloatMath.withoutDenormals(da[i] * (s + t * s * (1 - s)));
        }
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
