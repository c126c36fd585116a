package gradlab.ui.form;

import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.text.TypedNumber;

import org.jspecify.annotations.Nullable;

/**
 * Where a number stands on a slider that runs from 0 to 1.
 *
 * @param low the number at 0
 * @param high the number at 1
 * @param logarithmic whether equal ways are equal factors
 * @param grain what numbers between are rounded to; 0 for not at all
 */
record SliderScale(double low, double high, boolean logarithmic, double grain) {
    private static final double DECADES = 1000;

    /** The scale of a setting; null where its range has no two ends. */
    public static @Nullable SliderScale of(KnobField field) {
        Knob knob = field.knob();
        if (knob == null || TypedNumber.whole(field.type())) {
            return null;
        }
        if (knob.logarithmic()) {
            Object standard = field.defaultValue();
            double centre = standard instanceof Number number ? number.doubleValue() : 0;
            return centre > 0
                    ? new SliderScale(
                            Math.max(knob.min(), centre / DECADES),
                            Math.min(knob.max(), centre * DECADES),
                            true,
                            0)
                    : null;
        }
        if (Double.isInfinite(knob.min()) || Double.isInfinite(knob.max())) {
            return null;
        }
        double grain = knob.step() > 0 ? knob.step() : (knob.max() - knob.min()) / 100;
        double low = knob.minOpen() ? knob.min() + grain : knob.min();
        double high = knob.maxOpen() ? knob.max() - grain : knob.max();
        return new SliderScale(low, high, false, grain);
    }

    /** Where a number stands, at an end when it lies beyond. */
    public double position(double value) {
        double at =
                logarithmic
                        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
                        : (value - low) / (high - low);
        return Math.clamp(at, 0, 1);
    }

    /** The number at a position. */
    public double value(double position) {
        if (logarithmic) {
            double raw = low * Math.pow(high / low, position);
            double digit = Math.pow(10, Math.floor(Math.log10(raw)) - 1);
            return Math.round(raw / digit) * digit;
        }
        double raw = low + position * (high - low);
        return Math.clamp(grain > 0 ? Math.round(raw / grain) * grain : raw, low, high);
    }
}
