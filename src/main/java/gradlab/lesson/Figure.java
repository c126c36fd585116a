package gradlab.lesson;

import gradlab.text.Numbers;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A number that a lesson quotes or asks for: a reading or the quotient of two, and how it is
 * written. {@code a.loss@1 / a.loss | times} is how often the last loss goes into the first.
 *
 * @param below null where it is no quotient
 */
public record Figure(Reading above, @Nullable Reading below, Style style) {
    /** How the number is written. */
    public enum Style {
        /** About three digits. */
        BRIEF,
        /** As a share of a hundred, with its sign. */
        PERCENT,
        /** One over it, in round figures: how many times smaller. */
        TIMES
    }

    /**
     * Reads what stands between the braces of a template.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public static Figure parse(String text) {
        String[] styled = text.replace("\\|", "|").split("\\|", 2);
        String[] parts = styled[0].split("/", 2);
        return new Figure(
                Reading.parse(parts[0]),
                parts.length == 1 ? null : Reading.parse(parts[1]),
                styled.length == 1 ? Style.BRIEF : style(styled[1].strip()));
    }

    private static Style style(String word) {
        return Stream.of(Style.values())
                .filter(style -> style.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SentenceException(
                                        "`{0}` is no style; there are brief, percent and times",
                                        word));
    }

    /** The runs it is read from. */
    public List<String> runs() {
        return Stream.of(above, below == null ? above : below)
                .map(Reading::run)
                .distinct()
                .toList();
    }

    /** The number, or NaN where it is not recorded yet. */
    public double value(Runs runs) {
        double value = runs.value(above);
        return below == null ? value : value / runs.value(below);
    }

    /** The number as text; a dash where it is not recorded yet. */
    public String text(Runs runs) {
        double value = value(runs);
        if (Double.isNaN(value)) {
            return "—";
        }
        return switch (style) {
            case BRIEF -> Numbers.brief(value);
            case PERCENT -> Numbers.brief(Math.round(1000 * value) / 10.0) + " %";
            case TIMES -> round(1 / value);
        };
    }

    /** Two digits count. */
    private static String round(double value) {
        if (!Double.isFinite(value)) {
            return Numbers.brief(value);
        }
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1));
        return String.format(Locale.ROOT, "%,.0f", Math.rint(value / unit) * unit);
    }
}
