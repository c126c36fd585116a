package gradlab.engine.constraint;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/**
 * Brings the norm of each unit's incoming weights between two bounds, all the way or a share of it
 * each step (Keras {@code MinMaxNorm}).
 */
public record MinMaxNorm(
        @Knob(
                        label = "Least norm",
                        min = 0,
                        step = 0.5,
                        live = true,
                        lesson = 13,
                        help = "The lower bound on each unit's norm")
                @Essential
                double minValue,
        @Knob(
                        label = "Greatest norm",
                        min = 0,
                        step = 0.5,
                        live = true,
                        lesson = 13,
                        help = "The upper bound on each unit's norm")
                @Essential
                double maxValue,
        @Knob(
                        label = "Rate",
                        min = 0,
                        max = 1,
                        step = 0.1,
                        live = true,
                        lesson = 13,
                        help = "The share of the way to the bound that a step goes",
                        formula = "‖w‖ ← r·clip(‖w‖, min, max) + (1 − r)·‖w‖")
                double rate)
        implements Constraint {
    /** Keras's defaults. */
    public MinMaxNorm() {
        this(0, 1, 1);
    }

    /** Refuses bounds out of range or order. */
    public MinMaxNorm {
        Knobs.require(MinMaxNorm.class, minValue, maxValue, rate);
        if (minValue > maxValue) {
            throw new SentenceException(
                    "min_value must not be above max_value, {0}, but is {1}", maxValue, minValue);
        }
    }

    @Override
    public void apply(float[] kernel, int inputs, int units, double[] scratch) {
        Columns.norms(kernel, inputs, units, scratch);
        for (int unit = 0; unit < units; unit++) {
            double norm = scratch[unit];
            double bounded = Math.max(minValue, Math.min(maxValue, norm));
            scratch[unit] = Columns.factor(rate * bounded + (1 - rate) * norm, norm);
        }
        Columns.scale(kernel, inputs, units, scratch);
    }
}
