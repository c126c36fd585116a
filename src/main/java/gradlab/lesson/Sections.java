package gradlab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a lesson's Markdown at its headings that carry a name: {@code ## Heading {#name}}. */
final class Sections {
    private static final Pattern HEADING =
            Pattern.compile(
                    "^#{1,6}[ \\t]++([^{\\n]*+(?:\\{(?!#)[^{\\n]*+)*+)\\{#([\\w-]++)\\}[ \\t]*+$",
                    Pattern.MULTILINE);

    private Sections() {}

    /** The parts in order; what stands before the first heading with a name is left out. */
    static List<Section> of(String markdown) {
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(markdown.replace("\r\n", "\n"));
        String text = markdown.replace("\r\n", "\n");
        boolean more = heading.find();
        while (more) {
            String title = heading.group(1).strip();
            String id = heading.group(2);
            int start = heading.end();
            more = heading.find();
            int end = more ? heading.start() : text.length();
            sections.add(new Section(id, title, text.substring(start, end).strip()));
        }
        return List.copyOf(sections);
    }
}
