package gradlab.chart.axis;

import org.jfree.data.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Chooses the marks of an axis: round numbers, evenly spread, never more than there is room for.
 */
public final class Ticks {
    private static final double HAIR = 1e-9;
    private static final int[] ONE_TWO_FIVE = {1, 2, 5};

    private Ticks() {}

    /** Marks at multiples of 1, 2 or 5 times a power of ten, at least {@code leastStep} apart. */
    public static List<Tick> linear(Range range, int most, double leastStep) {
        double step = Math.max(fitting(range, most), leastStep);
        long first = (long) Math.ceil(range.getLowerBound() / step - HAIR);
        long last = (long) Math.floor(range.getUpperBound() / step + HAIR);
        double size = Math.max(Math.abs(range.getLowerBound()), Math.abs(range.getUpperBound()));
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last && ticks.size() < most + 1; i++) {
            ticks.add(new Tick(i * step, label(i * step, step, size)));
        }
        return ticks;
    }

    /** The range, widened to multiples of the step that {@code most} marks would have. */
    static Range roundedLinear(Range range, int most) {
        Range wide = range.getLength() > 0 ? range : widened(range.getLowerBound());
        double step = step(wide.getLength() / intervals(most));
        while (last(wide, step) - first(wide, step) > intervals(most) + HAIR) {
            step = step(step * 1.5);
        }
        return new Range(first(wide, step) * step, last(wide, step) * step);
    }

    private static double first(Range range, double step) {
        return Math.floor(range.getLowerBound() / step + HAIR);
    }

    private static double last(Range range, double step) {
        return Math.ceil(range.getUpperBound() / step - HAIR);
    }

    /** The least round step for so many marks; where it may be, one that has marks at both ends. */
    private static double fitting(Range range, int most) {
        double least = step(range.getLength() / (most + 1));
        while (count(range, least) > most) {
            least = step(least * 1.5);
        }
        for (double step = least; step < 3 * least; step = step(step * 1.5)) {
            if (whole(range.getLength() / step) && whole(range.getLowerBound() / step)) {
                return step;
            }
        }
        return least;
    }

    private static double count(Range range, double step) {
        return Math.floor(range.getUpperBound() / step + HAIR)
                - Math.ceil(range.getLowerBound() / step - HAIR)
                + 1;
    }

    private static boolean whole(double number) {
        return Math.abs(number - Math.rint(number)) < 1e-6;
    }

    private static Range widened(double value) {
        double by = value == 0 ? 1 : Math.abs(value) * 0.1;
        return new Range(value - by, value + by);
    }

    /** Marks at powers of ten; where less than two of them fit in, at 1, 2, 5 or finer. */
    public static List<Tick> log(Range range, int most) {
        double span = Math.log10(range.getUpperBound() / range.getLowerBound());
        if (span >= 2 - HAIR) {
            return decades(range, most);
        }
        List<Tick> ticks = span >= 0.7 ? oneTwoFive(range) : List.of();
        return ticks.size() < 2 ? linear(range, most, 0) : thinned(ticks, most);
    }

    /** Every so many from the highest down, so that steps stay about equal ratios. */
    private static List<Tick> thinned(List<Tick> ticks, int most) {
        int every = Math.max(1, Math.ceilDiv(ticks.size(), Math.max(1, most)));
        List<Tick> kept = new ArrayList<>();
        for (int i = ticks.size() - 1; i >= 0; i -= every) {
            kept.addFirst(ticks.get(i));
        }
        return kept;
    }

    private static List<Tick> decades(Range range, int most) {
        int first = (int) Math.ceil(Math.log10(range.getLowerBound()) - HAIR);
        int last = (int) Math.floor(Math.log10(range.getUpperBound()) + HAIR);
        int every = every(first, last, most);
        List<Tick> ticks = new ArrayList<>();
        for (int e = last - Math.floorMod(last, every); e >= first; e -= every) {
            ticks.addFirst(new Tick(Math.pow(10, e), "1e" + e));
        }
        return ticks;
    }

    // Two at least: a range on both sides of 1 never fits between two marks.
    private static int intervals(int most) {
        return Math.max(2, most - 1);
    }

    /** How many decades apart marks stand; where it may be, so that they stand at both ends. */
    private static int every(int first, int last, int most) {
        int least = Math.max(1, Math.ceilDiv(last - first, intervals(most)));
        for (int every = least; every <= 2 * least; every++) {
            if (Math.floorMod(first, every) == 0 && Math.floorMod(last, every) == 0) {
                return every;
            }
        }
        return least;
    }

    private static List<Tick> oneTwoFive(Range range) {
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(range.getLowerBound()));
        for (int e = first; e <= first + 3; e++) {
            for (int digit : ONE_TWO_FIVE) {
                double value = digit * Math.pow(10, e);
                if (value >= range.getLowerBound() * (1 - HAIR)
                        && value <= range.getUpperBound() * (1 + HAIR)) {
                    ticks.add(new Tick(value, label(value, Math.pow(10, e), value)));
                }
            }
        }
        return ticks;
    }

    /** The range, widened to powers of ten, or to 1, 2, 5 times one where it is short. */
    static Range roundedLog(Range range, int most) {
        double span = Math.log10(range.getUpperBound() / range.getLowerBound());
        if (span < 0.3) {
            Range rounded = roundedLinear(range, most);
            return rounded.getLowerBound() > 0 ? rounded : around(range, most);
        }
        return around(range, most);
    }

    private static Range around(Range range, int most) {
        if (range.getUpperBound() >= 30 * range.getLowerBound()) {
            return wholeDecades(range, most);
        }
        return new Range(
                mantissa(range.getLowerBound(), false), mantissa(range.getUpperBound(), true));
    }

    private static Range wholeDecades(Range range, int most) {
        int first = (int) Math.floor(Math.log10(range.getLowerBound()) + HAIR);
        int last = (int) Math.ceil(Math.log10(range.getUpperBound()) - HAIR);
        int every = 1;
        while (Math.ceilDiv(last, every) - Math.floorDiv(first, every) > intervals(most)) {
            every++;
        }
        return new Range(
                Math.pow(10, Math.floorDiv(first, every) * every),
                Math.pow(10, Math.ceilDiv(last, every) * every));
    }

    private static double mantissa(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value) + HAIR));
        double digits = value / power;
        double found = up ? 10 : 1;
        for (int digit : ONE_TWO_FIVE) {
            if (up ? digit >= digits - HAIR && digit < found : digit <= digits + HAIR) {
                found = digit;
            }
        }
        return found * power;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least) + HAIR));
        for (int digit : ONE_TWO_FIVE) {
            if (digit * power >= least * (1 - HAIR)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    private static String label(double value, double step, double size) {
        if (value == 0) {
            return "0";
        }
        if (size >= 1e9 || step < 9.99e-5) {
            return exponent(value, step);
        }
        if (size >= 1e6 && step >= 1e4) {
            return decimal(value / 1e6, step / 1e6) + "M";
        }
        return size >= 1e4 && step >= 100
                ? decimal(value / 1e3, step / 1e3) + "k"
                : decimal(value, step);
    }

    private static String decimal(double value, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + HAIR));
        return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
    }

    private static String exponent(double value, double step) {
        double ratio = Math.log10(Math.abs(value)) - Math.log10(step);
        int digits = (int) Math.clamp(Math.floor(ratio + HAIR), 0, 6);
        String text = String.format(Locale.ROOT, "%." + digits + "e", value);
        int e = text.indexOf('e');
        return text.substring(0, e).replace('-', '−')
                + "e"
                + Integer.parseInt(text.substring(e + 1));
    }
}
