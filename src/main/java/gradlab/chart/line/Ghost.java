package gradlab.chart.line;

import java.awt.Color;

/**
 * A curve of another run, behind those of the run that is shown.
 *
 * @param line under the name that stands at its end; empty for a curve without one
 * @param colour as drawn
 */
public record Ghost(Line line, Color colour) {}
