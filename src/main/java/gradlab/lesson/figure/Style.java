package gradlab.lesson.figure;

import gradlab.text.Numbers;
import gradlab.text.SentenceException;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a number is written in a text.
 *
 * @param digits behind the point, of those that count them; else 0
 */
public record Style(Kind kind, int digits) {
    private static final int MOST = 9;

    /** The ways to write a number. */
    public enum Kind {
        /** As its unit says: a share as a percentage, else about three digits. */
        UNIT,
        /** About three digits. */
        BRIEF,
        /** As a share of a hundred, with its sign. */
        PERCENT,
        /** One over it, in round figures: how many times smaller. */
        TIMES,
        /** As a whole number. */
        WHOLE,
        /** With so many digits behind the point. */
        FIXED,
        /** As 1.7e-5, with so many digits behind the point. */
        SCIENTIFIC;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean counts() {
            return this == FIXED || this == SCIENTIFIC;
        }
    }

    /** About three digits. */
    public static final Style BRIEF = new Style(Kind.BRIEF, 0);

    /** As the unit says. */
    public static final Style OF_UNIT = new Style(Kind.UNIT, 0);

    /**
     * Reads what stands behind the bar: {@code percent}, {@code fixed 2}.
     *
     * @throws IllegalArgumentException with a sentence
     */
    static Style parse(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        Kind kind =
                Stream.of(Kind.values())
                        .filter(each -> each.word().equals(parts[0]))
                        .findFirst()
                        .orElseThrow(() -> unknown(parts[0]));
        if (!kind.counts()) {
            if (parts.length > 1) {
                throw new SentenceException("`{0}` takes no number behind it", kind.word());
            }
            return new Style(kind, 0);
        }
        if (parts.length != 2 || !parts[1].matches("\\d") || parts[1].charAt(0) - '0' > MOST) {
            throw new SentenceException(
                    "`{0}` says how many digits stand behind the point, as in {0} 2", kind.word());
        }
        return new Style(kind, parts[1].charAt(0) - '0');
    }

    private static SentenceException unknown(String word) {
        return new SentenceException(
                "`{0}` is no style; there are brief, percent, times, whole, fixed 2, scientific 1"
                        + " and unit",
                word);
    }

    /** The number; a dash where it is not known yet. */
    public String text(double value, Unit unit) {
        if (Double.isNaN(value)) {
            return "—";
        }
        return switch (kind) {
            case UNIT -> inUnit(value, unit);
            case BRIEF -> unit == Unit.RULE ? inUnit(value, unit) : Numbers.brief(value);
            case PERCENT -> percent(value);
            case TIMES -> round(1 / value);
            case WHOLE -> whole(value);
            case FIXED -> minus(String.format(Locale.ROOT, "%." + digits + "f", value));
            case SCIENTIFIC ->
                    minus(
                            String.format(Locale.ROOT, "%." + digits + "e", value)
                                    .replaceFirst("e([+-])0*(\\d)", "e$1$2")
                                    .replace("e+", "e"));
        };
    }

    private static String inUnit(double value, Unit unit) {
        return switch (unit) {
            case PLAIN -> Numbers.brief(value);
            case SHARE -> percent(value);
            case EPOCH, COUNT -> Double.isFinite(value) ? whole(value) : Numbers.brief(value);
            case SECONDS -> Numbers.brief(value) + " s";
            case RULE -> RuleWord.word(value).replace('_', ' ');
        };
    }

    private static String percent(double value) {
        return Numbers.brief(Math.round(1000 * value) / 10.0) + " %";
    }

    private static String whole(double value) {
        return Double.isFinite(value)
                ? minus(String.format(Locale.ROOT, "%,.0f", value))
                : Numbers.brief(value);
    }

    /** Two digits count. */
    private static String round(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.brief(value);
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1));
        return whole(Math.rint(value / unit) * unit);
    }

    /** With the sign that print has; the one in an exponent stays as keyboards have it. */
    private static String minus(String text) {
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
