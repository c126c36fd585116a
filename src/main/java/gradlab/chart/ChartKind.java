package gradlab.chart;

/** The charts of the gallery. */
public enum ChartKind {
    LOSS,
    ACCURACY,
    GRADIENT_NORM,
    LEARNING_RATE,
    DECISION_SURFACE
}
