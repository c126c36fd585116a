package gradlab.ui.form;

import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

/** Numbers as they are typed. */
final class NumberFormats {
    private NumberFormats() {}

    /** The number as a form shows it. */
    static String show(@Nullable Object value) {
        return value instanceof Number number ? Words.number(number) : "";
    }

    /** A number of arithmetic as a value of the setting's type. */
    static Number of(double value, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Math.clamp(Math.round(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return type == long.class || type == Long.class
                ? (Number) Math.round(value)
                : (Number) rounded(value);
    }

    /** Six digits: sums of steps should not show their rounding. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
    }
}
