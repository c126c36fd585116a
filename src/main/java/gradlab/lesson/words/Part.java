package gradlab.lesson.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a section: the choices of a question, its hints, why its answer is right.
 *
 * @param markdown all that stands there
 * @param line where its heading stands in the file, from 1
 */
public record Part(String markdown, int line) {
    /** No words. */
    public static final Part NONE = new Part("", 0);

    /** The names that parts may have. */
    public static final List<String> NAMES =
            List.of(
                    "choices",
                    "why",
                    "unit",
                    "items",
                    "hints",
                    "callouts",
                    "claims",
                    "solutions",
                    "goal",
                    "formula",
                    "tiles");

    private static final Pattern BULLET = Pattern.compile("^( *)(?:[-*+]|\\d{1,3}[.)])\\s+(.*)$");

    /** The lines of its list, each with what stands below it. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        StringBuilder reason = new StringBuilder();
        boolean inReason = false;
        boolean begun = false;
        for (String line : markdown.lines().toList()) {
            Matcher bullet = BULLET.matcher(line);
            boolean marked = bullet.matches();
            if (marked && bullet.group(1).length() < 2) {
                if (begun) {
                    items.add(item(text, reason));
                }
                begun = true;
                inReason = false;
                text.setLength(0);
                reason.setLength(0);
                add(text, bullet.group(2));
            } else {
                inReason |= marked;
                add(inReason ? reason : text, marked ? bullet.group(2) : line.strip());
            }
        }
        if (begun) {
            items.add(item(text, reason));
        }
        return List.copyOf(items);
    }

    private static void add(StringBuilder to, String line) {
        to.append(to.isEmpty() || line.isEmpty() ? "" : " ").append(line);
    }

    private static Item item(StringBuilder text, StringBuilder reason) {
        return new Item(text.toString(), reason.toString());
    }
}
