package gradlab.engine.regularizer;

import gradlab.knob.TypeName;

/** No penalty. */
@TypeName("none")
public record NoRegularizer() implements Regularizer {
    @Override
    public double penalty(float[] weights) {
        return 0;
    }

    @Override
    public double exact(double[] weights) {
        return 0;
    }

    @Override
    public void addGradient(float[] weights, float[] gradient) {}

    @Override
    public boolean isNone() {
        return true;
    }
}
