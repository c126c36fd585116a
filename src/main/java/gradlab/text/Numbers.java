package gradlab.text;

import java.util.Locale;

/** Writes measured numbers briefly and always alike, whatever the machine's language. */
public final class Numbers {
    private Numbers() {}

    /**
     * About three digits: {@code 0.693}, {@code 12.3}, {@code 3.1e-7}, {@code ∞}; whole numbers
     * below 100,000 in full.
     */
    public static String brief(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 9.995e-4 || size >= 99_999.5) {
            return exponent(String.format(Locale.ROOT, "%.1e", value));
        }
        if (size == Math.rint(size)) {
            return minus(String.format(Locale.ROOT, "%.0f", value));
        }
        int decimals = size < 9.995e-3 ? 4 : size < 9.995 ? 3 : size < 99.95 ? 1 : 0;
        return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
    }

    private static String exponent(String text) {
        int e = text.indexOf('e');
        return minus(text.substring(0, e)) + "e" + Integer.parseInt(text.substring(e + 1));
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
