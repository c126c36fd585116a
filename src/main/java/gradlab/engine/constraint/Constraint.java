package gradlab.engine.constraint;

/** A bound on the incoming weights of each unit, enforced after each step. */
public sealed interface Constraint permits NoConstraint, MaxNorm, UnitNorm, NonNeg, MinMaxNorm {
    /**
     * Brings the row-major kernel [inputs][units] within the bound, unit (column) by unit. A vector
     * such as a bias is handed over as one column, [length][1]: Keras bounds it as a whole.
     *
     * @param scratch room for a number a unit
     */
    void apply(float[] kernel, int inputs, int units, double[] scratch);

    /** Whether it never changes anything, so that the call can be spared. */
    default boolean isNone() {
        return false;
    }
}
