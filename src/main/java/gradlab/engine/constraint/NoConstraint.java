package gradlab.engine.constraint;

import gradlab.knob.TypeName;

/** No bound. */
@TypeName("none")
public record NoConstraint() implements Constraint {
    @Override
    public void apply(float[] kernel, int inputs, int units, double[] scratch) {}

    @Override
    public boolean isNone() {
        return true;
    }
}
