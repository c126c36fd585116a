package gradlab.chart;

import static gradlab.text.Text.tr;

/** The shelves of the gallery, in their order; each chart stands on one. */
public enum ChartGroup {
    METRICS("Loss and metrics"),
    GRADIENTS("Gradients"),
    WEIGHTS("Weights"),
    ACTIVATIONS("Activations"),
    OPTIMIZER("Optimizer"),
    PREDICTIONS("Predictions"),
    DATA("Data");

    private final String title;

    ChartGroup(String title) {
        this.title = title;
    }

    /** The words above the shelf. */
    public String title() {
        return tr(title);
    }
}
