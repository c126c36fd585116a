package gradlab.data.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers whose thousands are parted by a sign: 1,234.5 or 1.234.567 or 12 345. */
public final class Thousands {
    private static final Pattern PARTED =
            Pattern.compile(
                    "([+-]?[1-9]\\d{0,2}(?:([,.'’"
                            + " \\u00a0\\u202f])\\d{3})(?:\\2\\d{3})*)([.,]\\d+)?");
    private static final int SHORTEST = 5;

    private Thousands() {}

    /** Whether a text is such a number; a single comma or point may also begin its fraction. */
    public static boolean in(String text) {
        return text.length() >= SHORTEST
                && (Character.isDigit(text.charAt(0)) || "+-".indexOf(text.charAt(0)) >= 0)
                && PARTED.matcher(text).matches();
    }

    /** Such a number without what parts its thousands. */
    public static String without(String text, char decimal) {
        Matcher parted = PARTED.matcher(text);
        if (!parted.matches()) {
            return text;
        }
        String fraction = parted.group(3);
        return parted.group(1).replaceAll("[^0-9+-]", "")
                + (fraction == null ? "" : decimal + fraction.substring(1));
    }
}
