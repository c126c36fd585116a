package gradlab.engine.optimizer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they stand in formulas. */
final class TexNumbers {
    private static final MathContext SETTING = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final double LEAST = 1e-3;
    private static final double MOST = 1e5;

    private TexNumbers() {}

    /** A measured number, to about four digits. */
    static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "\\mathrm{NaN}" : value > 0 ? "\\infty" : "-\\infty";
        }
        if (size == 0) {
            return "0";
        }
        if (size < LEAST || size >= MOST) {
            String[] parts = String.format(Locale.ROOT, "%.2e", value).split("e", -1);
            return parts[0] + "{\\cdot}10^{" + Integer.parseInt(parts[1]) + "}";
        }
        int decimals = size < 0.01 ? 5 : size < 0.1 ? 4 : size < 10 ? 3 : size < 100 ? 2 : 1;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** The same after a sign of multiplication: what is negative stands in brackets. */
    static String factor(double value) {
        return value < 0 ? "(" + of(value) + ")" : of(value);
    }

    /** A setting, as it was set. */
    static String setting(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SETTING).stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0 || (size >= LEAST && size < MOST)) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        String head = rounded.scaleByPowerOfTen(-exponent).toPlainString();
        return (head.equals("1") ? "" : head + "{\\cdot}") + "10^{" + exponent + "}";
    }

    /** Stands out. */
    static String result(double value) {
        return "\\mathbf{" + of(value) + "}";
    }
}
