package gradlab.engine.constraint;

/** A bound on the incoming weights of each unit, enforced after each step. */
public sealed interface Constraint permits NoConstraint {
    /** Brings the row-major kernel [inputs][units] within the bound, unit (column) by unit. */
    void apply(float[] kernel, int inputs, int units);
}
