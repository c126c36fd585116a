package gradlab.lesson.words;

import java.util.List;
import java.util.Map;

/**
 * The words of a step: a part of a lesson's Markdown under a heading that carries the step's name.
 *
 * @param id as in {@code ## Heading {#id}}
 * @param heading without the marks
 * @param markdown what follows the heading, with formulas between dollar signs and {@link Template}
 *     figures in it; its parts aside
 * @param parts what stands under a heading {@code ### Choices {.choices}} within it, by that name
 * @param line where the heading stands in the file, from 1
 */
public record Section(
        String id, String heading, String markdown, Map<String, Part> parts, int line) {
    /** Keeps its own copy. */
    public Section {
        parts = Map.copyOf(parts);
    }

    /** A part; an empty one where there is none. */
    public Part part(String name) {
        return parts.getOrDefault(name, Part.NONE);
    }

    /** The lines of a part that is a list. */
    public List<Item> items(String name) {
        return part(name).items();
    }
}
