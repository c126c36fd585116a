package gradlab.benchmark;

/**
 * What a window costs a run, and how well it keeps up with it.
 *
 * @param platform what the window was shown on
 * @param tiles chart tiles in sight
 * @param layers with a kernel, each with its curve in the charts
 * @param alone seconds an epoch without a window, with the same things recorded
 * @param watched seconds an epoch with it
 * @param frames milliseconds from one frame to the next
 * @param behind seconds from the end of the first epoch that a tile does not show yet, over all
 *     tiles and frames
 */
public record Liveness(
        String platform,
        int tiles,
        int layers,
        double alone,
        double watched,
        Spread frames,
        Spread behind) {
    /** The share of its speed that the run loses to the window. */
    public double loss() {
        return 1 - alone / watched;
    }
}
