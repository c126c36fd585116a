package gradlab.lesson.step;

/**
 * What a step lights.
 *
 * @param layer by name, {@code *} standing for any letters; empty for none
 * @param point a point that the lesson names; empty for none
 * @param from the first epoch of a span, from 1; 0 for none
 * @param to its last epoch; 0 for the end of the run
 */
public record Lit(String layer, String point, int from, int to) {
    /** Nothing. */
    public Lit() {
        this("", "", 0, 0);
    }
}
