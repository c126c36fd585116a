package gradlab.lesson;

/**
 * A part of a lesson's Markdown.
 *
 * @param id as in {@code ## Heading {#id}}
 * @param heading without the marks
 * @param markdown what follows the heading, with formulas between dollar signs and {@link Template}
 *     figures in it
 */
public record Section(String id, String heading, String markdown) {}
