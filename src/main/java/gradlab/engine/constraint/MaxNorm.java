package gradlab.engine.constraint;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Shrinks the incoming weights of a unit whose norm is above a bound back to it (Srebro et al.
 * 2005; Keras {@code MaxNorm}).
 */
public record MaxNorm(
        @Knob(
                        label = "Greatest norm",
                        min = 0,
                        step = 0.5,
                        live = true,
                        lesson = 13,
                        help = "The bound on each unit's norm",
                        formula = "w ← w·min(‖w‖, c) / ‖w‖")
                @Essential
                double maxValue)
        implements Constraint {
    /** Keras's default. */
    public MaxNorm() {
        this(2);
    }

    /** Refuses a bound out of range. */
    public MaxNorm {
        Knobs.require(MaxNorm.class, maxValue);
    }

    @Override
    public void apply(float[] kernel, int inputs, int units, double[] scratch) {
        Columns.norms(kernel, inputs, units, scratch);
        for (int unit = 0; unit < units; unit++) {
            double norm = scratch[unit];
            scratch[unit] = Columns.factor(Math.min(norm, maxValue), norm);
        }
        Columns.scale(kernel, inputs, units, scratch);
    }
}
