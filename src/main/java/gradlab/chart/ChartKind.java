package gradlab.chart;

import static gradlab.text.Text.tr;

import org.jfree.chart.JFreeChart;

/** The charts of the gallery. */
public enum ChartKind {
    LOSS("Loss", ChartScale.LINEAR, true, new LineRecipe(RunPlans::loss)),
    ACCURACY("Metrics", ChartScale.LINEAR, true, new LineRecipe(RunPlans::accuracy)),
    GRADIENT_NORM("Gradient norm", ChartScale.LOG, true, new LineRecipe(LayerPlans::gradientNorm)),
    GRADIENT_WATERFALL("Gradient waterfall", ChartScale.LOG, false, new WaterfallRecipe()),
    UPDATE_RATIO("Update ratio", ChartScale.LOG, true, new LineRecipe(LayerPlans::updateRatio)),
    WEIGHT_NORM("Weight norm", ChartScale.LINEAR, true, new LineRecipe(LayerPlans::weightNorm)),
    ACTIVATION("Activations", ChartScale.LINEAR, false, new LineRecipe(LayerPlans::activation)),
    SATURATED(
            "Saturated activations",
            ChartScale.LINEAR,
            false,
            new LineRecipe(LayerPlans::saturated)),
    DEAD("Dead units", ChartScale.LINEAR, false, new LineRecipe(LayerPlans::dead)),
    LEARNING_RATE("Learning rate", ChartScale.LINEAR, true, new LineRecipe(RunPlans::learningRate)),
    MOMENTUM("Momentum", ChartScale.LINEAR, false, new LineRecipe(RunPlans::momentum)),
    DECISION_SURFACE("Decision surface", ChartScale.LINEAR, false, new SurfaceRecipe());

    private final String title;
    private final ChartScale scale;
    private final boolean bothScales;
    private final ChartRecipe recipe;

    ChartKind(String title, ChartScale scale, boolean bothScales, ChartRecipe recipe) {
        this.title = title;
        this.scale = scale;
        this.bothScales = bothScales;
        this.recipe = recipe;
    }

    /** The words on its tile. */
    public String title() {
        return tr(title);
    }

    /** The scale it is first shown on. */
    public ChartScale scale() {
        return scale;
    }

    /** Whether its values make sense on a linear and on a log scale. */
    public boolean bothScales() {
        return bothScales;
    }

    /** Whether the run has anything to show on it. */
    public boolean shows(ChartSubject subject) {
        return recipe.shows(subject);
    }

    /** Draws the chart as of now; with nothing recorded, empty axes and what to do. */
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        return recipe.chart(subject, options);
    }

    /** The values of one epoch in as many words as {@link #latest}. */
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        return recipe.at(subject, options, epoch);
    }

    /** The newest values in a few words, such as "train 0.693 · validation 0.694"; may be empty. */
    public String latest(ChartSubject subject, ChartOptions options) {
        return recipe.at(subject, options, subject.history().epochs());
    }
}
