package gradlab.chart.sweep;

import gradlab.run.sweep.SweepRuns;

/**
 * Which axes of a sweep its map is over, and what stands for all that lies behind a place of it.
 *
 * @param across the axis from left to right; {@link #NONE} where nothing varies
 * @param up the axis from the foot up; {@link #NONE} for a single row
 */
public record MapAxes(int across, int up, Rest rest) {
    /** No axis. */
    public static final int NONE = -1;

    /** What stands for the cells that a place of the map gathers, where more than two vary. */
    public enum Rest {
        /** The median of all their runs. */
        MEDIAN,
        /** The best of their medians: what can be had there. */
        BEST
    }

    /** The first two of a sweep. */
    public static MapAxes of(SweepRuns runs) {
        int count = runs.axes().size();
        return new MapAxes(count > 0 ? 0 : NONE, count > 1 ? 1 : NONE, Rest.MEDIAN);
    }

    /**
     * The same over another axis from left to right; the two change places where it was the other.
     */
    public MapAxes withAcross(int axis) {
        return new MapAxes(axis, axis == up ? across : up, rest);
    }

    /** The same over another axis from the foot up. */
    public MapAxes withUp(int axis) {
        return new MapAxes(axis == across ? up : across, axis, rest);
    }

    /** The same with something else for what lies behind. */
    public MapAxes with(Rest other) {
        return new MapAxes(across, up, other);
    }
}
