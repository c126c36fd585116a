package gradlab.lesson.words;

/**
 * A line of a list, such as one of several answers.
 *
 * @param text as Markdown
 * @param reason what stands in a list of its own below it, such as what is wrong with the answer;
 *     empty for none
 */
public record Item(String text, String reason) {}
