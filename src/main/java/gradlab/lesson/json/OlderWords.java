package gradlab.lesson.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that the file of an older version holds beside the structure. */
final class OlderWords {
    private static final Pattern FIGURE = Pattern.compile("\\{\\{[^}]*\\}\\}");

    private boolean older;
    private String title = "";
    private final List<String> goals = new ArrayList<>();
    private final Map<String, String> more = new LinkedHashMap<>();

    void title(String words) {
        title = words;
        older = true;
    }

    /** The text in today's spelling, in which a name with a hyphen stands in quotes. */
    String today(String text) {
        return older
                ? FIGURE.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                VersionOneJson.quoted(found.group())))
                : text;
    }

    void goal(String words) {
        goals.add(words);
    }

    /** A part of a section, as Markdown. */
    void add(String section, String part) {
        more.merge(section, part, (one, other) -> one + "\n" + other);
    }

    String title() {
        return title;
    }

    List<String> goals() {
        return goals;
    }

    /** What a section has more; empty for nothing. */
    String more(String section) {
        return more.getOrDefault(section, "");
    }
}
