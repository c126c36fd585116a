package gradlab.lesson;

/**
 * How good a prediction was.
 *
 * @param points from 0 to 1
 * @param words one sentence with the right answer
 */
public record Mark(double points, String words) {}
