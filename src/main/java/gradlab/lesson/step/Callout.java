package gradlab.lesson.step;

/**
 * A place in the picture at which a line of words is fixed.
 *
 * @param layer at this layer of the network; with a chart, at its curve
 * @param chart in this chart of the stage; empty for in the network
 * @param run at the curve of this run; empty for the first of the stage
 * @param epoch at this epoch, from 1; 0 for the last
 * @param point at a point that the lesson names, in a surface; empty for none
 */
public record Callout(String layer, String chart, String run, int epoch, String point) {
    /** At the end of the first curve. */
    public Callout() {
        this("", "", "", 0, "");
    }
}
