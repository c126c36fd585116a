package gradlab.data;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers from cells of text, and says what is wrong with those that hold none. */
final class Cells {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "?", "-");

    private Cells() {}

    /** Whether it holds a number. */
    static boolean isNumber(String cell) {
        return complaint(cell) == null;
    }

    /** Whether it stands for a missing value. */
    static boolean isMissing(String cell) {
        return MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The number in a cell without a complaint. */
    static float number(String cell) {
        return Float.parseFloat(cell.strip());
    }

    /** Why it holds no number; null when it does. */
    static @Nullable String complaint(String cell) {
        String text = cell.strip();
        if (NUMBER.matcher(text).matches()) {
            return Float.isFinite(Float.parseFloat(text)) ? null : text + " is too large a number";
        }
        if (isMissing(cell)) {
            return text.isEmpty() ? "the cell is empty" : "\"%s\" is no number".formatted(text);
        }
        return COMMA_NUMBER.matcher(text).matches()
                ? "\"%s\" has a decimal comma; write a point".formatted(text)
                : "\"%s\" is not a number".formatted(text);
    }
}
