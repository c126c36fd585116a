package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

/** Numbers as they are typed. */
final class NumberFormats {
    private NumberFormats() {}

    /** The number as a form shows it. */
    static String show(@Nullable Object value) {
        return value instanceof Number number ? Words.number(number) : "";
    }

    /** The number typed, as a value of the setting's type. */
    static Number parse(String text, Class<?> type) {
        String plain = text.strip().replace('−', '-').replace(",", ".");
        try {
            if (type == int.class || type == Integer.class) {
                return Integer.valueOf(plain);
            }
            return type == long.class || type == Long.class
                    ? (Number) Long.valueOf(plain)
                    : (Number) Double.valueOf(plain);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    whole(type)
                            ? tr("\"{0}\" is no whole number", text)
                            : tr("\"{0}\" is no number", text),
                    notANumber);
        }
    }

    /** A number of arithmetic as a value of the setting's type. */
    static Number of(double value, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return (int) Math.round(value);
        }
        return type == long.class || type == Long.class
                ? (Number) Math.round(value)
                : (Number) rounded(value);
    }

    /** Whether the type has whole numbers only. */
    static boolean whole(Class<?> type) {
        return type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class;
    }

    /** Six digits: sums of steps should not show their rounding. */
    private static double rounded(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
    }
}
