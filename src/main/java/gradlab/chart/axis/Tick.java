package gradlab.chart.axis;

/** A mark on an axis. */
public record Tick(double value, String label) {}
