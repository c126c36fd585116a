package gradlab.engine.constraint;

/** Sets negative weights to 0 (Keras {@code NonNeg}). */
public record NonNeg() implements Constraint {
    @Override
    public void apply(float[] kernel, int inputs, int units, double[] scratch) {
        for (int i = 0; i < inputs * units; i++) {
            kernel[i] = Math.max(kernel[i], 0f);
        }
    }
}
