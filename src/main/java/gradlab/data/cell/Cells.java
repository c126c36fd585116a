package gradlab.data.cell;

import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Reads numbers from cells of text, and says what is wrong with those that hold none.
 *
 * @param decimal the sign before a number's fraction
 * @param markers what stands for a missing value, besides an empty cell
 */
public record Cells(char decimal, Set<String> markers) {
    /** What stands for a missing value where nothing else is said. */
    public static final List<String> MARKERS = List.of("", "NA", "N/A", "NaN", "nan", "null", "?");

    /** So short a number without an exponent is none too large. */
    // A sign, a decimal sign and as many digits as every float holds.
    private static final int WHOLE = 7;

    private static final int SHORT = 38;

    /** A decimal point and the usual markers. */
    public Cells() {
        this('.');
    }

    /** The usual markers. */
    public Cells(char decimal) {
        this(decimal, Set.copyOf(MARKERS));
    }

    /** Keeps its own copy. */
    public Cells {
        markers = Set.copyOf(markers);
    }

    /** Whether it holds a number. */
    public boolean isNumber(String cell) {
        String text = cell.strip();
        return NumberText.is(text, decimal, decimal)
                && !markers.contains(text)
                && (isShort(text) || Float.isFinite(number(text)));
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** Whether it stands for a missing value. */
    public boolean isMissing(String cell) {
        return cell.isBlank() || markers.contains(cell.strip());
    }

    /** The number in a cell without a complaint. */
    public float number(String cell) {
        return Float.parseFloat(cell.strip().replace(decimal, '.'));
    }

    /** What a number loses when it becomes a float; few digits lose nothing that counts. */
    public float lost(String cell) {
        String text = cell.strip();
        if (text.length() <= WHOLE && isShort(text)) {
            return 0;
        }
        String number = text.replace(decimal, '.');
        return (float) (Double.parseDouble(number) - Float.parseFloat(number));
    }

    /** Why it holds no number; null when it does. */
    public @Nullable Message complaint(String cell) {
        String text = cell.strip();
        if (isMissing(text)) {
            return text.isEmpty()
                    ? Message.of("the cell is empty")
                    : Message.of("\"{0}\" stands for a missing value", text);
        }
        if (NumberText.is(text, decimal, decimal)) {
            return Float.isFinite(number(text))
                    ? null
                    : Message.of("{0} is too large a number", text);
        }
        if (Thousands.in(text)) {
            return parted(text);
        }
        return !resemblesNumber(text)
                ? Message.of("\"{0}\" is not a number", text)
                : decimal == '.'
                        ? Message.of(
                                "\"{0}\" has a comma; if its fraction begins there, set decimal to"
                                        + " \",\"",
                                text)
                        : Message.of(
                                "\"{0}\" has a point; if its fraction begins there, set decimal to"
                                        + " \".\"",
                                text);
    }

    /** Thousands are parted, or, by the look of it, perhaps a fraction begins. */
    private Message parted(String text) {
        String whole = Thousands.without(text, decimal);
        return NumberText.is(text, '.', ',')
                ? Message.of(
                        "\"{0}\": if its fraction begins at the \"{1}\", set decimal to \"{1}\"; if"
                                + " that parts thousands, take it out of the file ({2})",
                        text, decimal == '.' ? "," : ".", whole)
                : Message.of(
                        "\"{0}\" has a sign between its thousands; take it out of the file ({1})",
                        text, whole);
    }

    /** Whether it is a number in another way of writing than the one chosen; such is no word. */
    public boolean resemblesNumber(String cell) {
        String text = cell.strip();
        return NumberText.is(text, '.', ',') || Thousands.in(text);
    }
}
