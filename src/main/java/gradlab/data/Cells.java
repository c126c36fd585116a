package gradlab.data;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Reads numbers from cells of text, and says what is wrong with those that hold none.
 *
 * @param decimal the sign before a number's fraction
 * @param markers what stands for a missing value, besides an empty cell
 */
record Cells(char decimal, Set<String> markers) {
    /** What stands for a missing value where nothing else is said. */
    static final List<String> MARKERS = List.of("", "NA", "N/A", "NaN", "nan", "null", "?");

    /** So short a number without an exponent is none too large. */
    private static final int SHORT = 38;

    /** A decimal point and the usual markers. */
    Cells() {
        this('.');
    }

    /** The usual markers. */
    Cells(char decimal) {
        this(decimal, Set.copyOf(MARKERS));
    }

    /** Keeps its own copy. */
    Cells {
        markers = Set.copyOf(markers);
    }

    /** Whether it holds a number. */
    boolean isNumber(String cell) {
        String text = cell.strip();
        return NumberText.is(text, decimal, decimal)
                && !markers.contains(text)
                && (isShort(text) || Float.isFinite(number(text)));
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT && text.indexOf('e') < 0 && text.indexOf('E') < 0;
    }

    /** Whether it stands for a missing value. */
    boolean isMissing(String cell) {
        return cell.isBlank() || markers.contains(cell.strip());
    }

    /** The number in a cell without a complaint. */
    float number(String cell) {
        return Float.parseFloat(cell.strip().replace(decimal, '.'));
    }

    /** Why it holds no number; null when it does. */
    @Nullable String complaint(String cell) {
        String text = cell.strip();
        if (isMissing(text)) {
            return text.isEmpty()
                    ? "the cell is empty"
                    : "\"%s\" stands for a missing value".formatted(text);
        }
        if (NumberText.is(text, decimal, decimal)) {
            return Float.isFinite(number(text)) ? null : text + " is too large a number";
        }
        return !resemblesNumber(text)
                ? "\"%s\" is not a number".formatted(text)
                : decimal == '.'
                        ? "\"%s\" has a comma; if its fraction begins there, set decimal to \",\""
                                .formatted(text)
                        : "\"%s\" has a point; if its fraction begins there, set decimal to \".\""
                                .formatted(text);
    }

    /** Whether it would be a number with the one decimal sign or the other; such is no word. */
    boolean resemblesNumber(String cell) {
        return NumberText.is(cell.strip(), '.', ',');
    }
}
