package gradlab.engine.constraint;

/** Brings the incoming weights of each unit to norm 1 (Keras {@code UnitNorm}). */
public record UnitNorm() implements Constraint {
    @Override
    public void apply(float[] kernel, int inputs, int units, double[] scratch) {
        Columns.norms(kernel, inputs, units, scratch);
        for (int unit = 0; unit < units; unit++) {
            scratch[unit] = Columns.factor(1, scratch[unit]);
        }
        Columns.scale(kernel, inputs, units, scratch);
    }
}
