package gradlab.diagram;

/**
 * A link between two units that are shown.
 *
 * @param source the column it comes from
 * @param from the tile it comes from
 * @param column the column it leads to
 * @param to the tile it leads to
 * @param weight not a number where something is handed on as it is
 */
public record UnitLink(int source, int from, int column, int to, float weight) {
    private static final double PASSED_ON = 0.25;

    /** How strong it is, from 0 to 1, where a weight of so much is drawn strongest. */
    public double strength(double reach) {
        return Float.isNaN(weight) ? PASSED_ON : Math.min(1, Math.abs(weight) / reach);
    }
}
