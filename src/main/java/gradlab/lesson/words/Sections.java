package gradlab.lesson.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a lesson's Markdown at its headings that carry a name, {@code ## Heading {#name}}, and each
 * section at those that carry the name of a part, {@code ### Choices {.choices}}.
 */
public final class Sections {
    private static final Pattern HEADING = heading("#");
    private static final Pattern PART = heading(".");
    private static final Pattern TITLE =
            Pattern.compile("^#[ \\t]++([^\\n{]*+)$", Pattern.MULTILINE);

    private Sections() {}

    private static Pattern heading(String mark) {
        return Pattern.compile(
                "^#{1,6}[ \\t]++([^{\\n]*+(?:\\{(?!["
                        + mark
                        + "])[^{\\n]*+)*+)\\{["
                        + mark
                        + "]([\\w-]++)\\}[ \\t]*+$",
                Pattern.MULTILINE);
    }

    /** The first heading without a name; empty where there is none. */
    public static String title(String markdown) {
        Matcher title = TITLE.matcher(markdown.replace("\r\n", "\n"));
        return title.find() ? title.group(1).strip() : "";
    }

    /** The parts in order; what stands before the first heading with a name is left out. */
    public static List<Section> of(String markdown) {
        String text = markdown.replace("\r\n", "\n");
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        boolean more = heading.find();
        while (more) {
            String title = heading.group(1).strip();
            String id = heading.group(2);
            int line = line(text, heading.start());
            int start = heading.end();
            more = heading.find();
            int end = more ? heading.start() : text.length();
            sections.add(section(id, title, text.substring(start, end), line));
        }
        return List.copyOf(sections);
    }

    /** The same section with more Markdown, such as another part, at its end. */
    public static Section with(Section section, String more) {
        StringBuilder whole = new StringBuilder(section.markdown());
        section.parts()
                .forEach(
                        (name, part) ->
                                whole.append("\n### {.")
                                        .append(name)
                                        .append("}\n")
                                        .append(part.markdown()));
        whole.append('\n').append(more);
        return section(section.id(), section.heading(), whole.toString(), section.line());
    }

    private static Section section(String id, String heading, String text, int line) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Matcher part = PART.matcher(text);
        boolean more = part.find();
        String words = more ? text.substring(0, part.start()) : text;
        while (more) {
            String name = part.group(2);
            int at = line + line(text, part.start()) - 1;
            int start = part.end();
            more = part.find();
            int end = more ? part.start() : text.length();
            parts.put(name, new Part(text.substring(start, end).strip(), at));
        }
        return new Section(id, heading, words.strip(), parts, line);
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
    }
}
