package gradlab.chart.mark;

/**
 * A stretch of values worth comparing with, shaded across the chart.
 *
 * @param words what stands in it
 */
public record Guide(double low, double high, String words) {}
