package gradlab.chart;

/** A mark on an axis. */
record Tick(double value, String label) {}
