package gradlab.chart.race;

import gradlab.surface.DescentPath;

/**
 * One of a race, as it is drawn.
 *
 * @param seen whether it is drawn at all
 */
public record Runner(String name, RunnerStyle style, DescentPath path, boolean seen) {}
