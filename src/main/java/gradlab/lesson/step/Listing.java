package gradlab.lesson.step;

/**
 * A list that the words of a step must have.
 *
 * @param part the name of its part, such as {@code choices}
 * @param least how many lines it has at least
 * @param most how many at most
 */
public record Listing(String part, int least, int most) {
    private static final int MANY = 12;

    /** Of exactly so many lines. */
    public static Listing exactly(String part, int lines) {
        return new Listing(part, lines, lines);
    }

    /** Of at least so many. */
    public static Listing atLeast(String part, int lines) {
        return new Listing(part, lines, MANY);
    }
}
