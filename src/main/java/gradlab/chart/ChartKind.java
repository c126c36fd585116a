package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.line.HonestLossPlan;
import gradlab.chart.line.LayerPlans;
import gradlab.chart.line.RunPlans;
import gradlab.chart.line.StepPlans;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Histogram;

import org.jfree.chart.JFreeChart;

import java.util.List;
import java.util.Locale;

/** The charts of the gallery. */
public enum ChartKind {
    LOSS(
            "Loss",
            "What training minimises, and the same on rows never trained on",
            ChartGroup.METRICS,
            ChartScale.LINEAR,
            true,
            new LineRecipe(RunPlans::loss)),
    ACCURACY(
            "Metrics",
            "How good the answers are, in units people judge by",
            ChartGroup.METRICS,
            ChartScale.LINEAR,
            true,
            new LineRecipe(RunPlans::accuracy)),
    HONEST_LOSS(
            "Honest loss",
            "Why validation can lie below training, one cause at a time",
            ChartGroup.METRICS,
            ChartScale.LINEAR,
            true,
            new LineRecipe(HonestLossPlan::of)),
    GRADIENT_NORM(
            "Gradient norm",
            "How strong the gradient is in every layer",
            ChartGroup.GRADIENTS,
            ChartScale.LOG,
            true,
            new LineRecipe(LayerPlans::gradientNorm)),
    GRADIENT_WATERFALL(
            "Gradient waterfall",
            "Where along the depth, and when, gradients vanish or explode",
            ChartGroup.GRADIENTS,
            ChartScale.LOG,
            false,
            new WaterfallRecipe()),
    UPDATE_RATIO(
            "Update ratio",
            "How far each layer's weights move in a step, against their size",
            ChartGroup.GRADIENTS,
            ChartScale.LOG,
            true,
            new LineRecipe(LayerPlans::updateRatio)),
    WEIGHT_NORM(
            "Weight norm",
            "How large the weights of each layer have grown",
            ChartGroup.WEIGHTS,
            ChartScale.LINEAR,
            true,
            new LineRecipe(LayerPlans::weightNorm)),
    ACTIVATION(
            "Activations",
            "Mean and spread of what each layer puts out",
            ChartGroup.ACTIVATIONS,
            ChartScale.LINEAR,
            false,
            new LineRecipe(LayerPlans::activation)),
    SATURATED(
            "Saturated activations",
            "The share of activations on the flat ends, where no gradient passes",
            ChartGroup.ACTIVATIONS,
            ChartScale.LINEAR,
            false,
            new LineRecipe(LayerPlans::saturated)),
    DEAD(
            "Dead units",
            "The share of units that are zero for every row",
            ChartGroup.ACTIVATIONS,
            ChartScale.LINEAR,
            false,
            new LineRecipe(LayerPlans::dead)),
    LEARNING_RATE(
            "Learning rate",
            "The step size as the schedule sets it",
            ChartGroup.OPTIMIZER,
            ChartScale.LINEAR,
            true,
            new LineRecipe(RunPlans::learningRate)),
    MOMENTUM(
            "Momentum",
            "How much of the last step is kept",
            ChartGroup.OPTIMIZER,
            ChartScale.LINEAR,
            false,
            new LineRecipe(RunPlans::momentum)),
    ACTIVATION_RIDGES(
            "Activation ridges",
            "How a layer's outputs are distributed, and how that changes",
            ChartGroup.ACTIVATIONS,
            ChartScale.LINEAR,
            false,
            new RidgeRecipe(Histogram.Kind.ACTIVATION)),
    WEIGHT_RIDGES(
            "Weight ridges",
            "How a layer's weights are distributed, and how that changes",
            ChartGroup.WEIGHTS,
            ChartScale.LINEAR,
            false,
            new RidgeRecipe(Histogram.Kind.WEIGHT)),
    GRADIENT_RIDGES(
            "Gradient ridges",
            "How a layer's gradient is distributed, and how that changes",
            ChartGroup.GRADIENTS,
            ChartScale.LINEAR,
            false,
            new RidgeRecipe(Histogram.Kind.GRADIENT)),
    STEP_LOSS(
            "Loss per step",
            "The loss of every batch, where steps are recorded",
            ChartGroup.METRICS,
            ChartScale.LINEAR,
            true,
            new LineRecipe(StepPlans::loss)),
    STEP_GRADIENT_NORM(
            "Gradient norm per step",
            "How strong the gradient of every batch is in every layer",
            ChartGroup.GRADIENTS,
            ChartScale.LOG,
            true,
            new LineRecipe(StepPlans::gradientNorm)),
    SECONDS(
            "Seconds an epoch",
            "How long each epoch took",
            ChartGroup.OPTIMIZER,
            ChartScale.LINEAR,
            true,
            new LineRecipe(RunPlans::seconds)),
    DECISION_SURFACE(
            "Decision surface",
            "What the network answers over the plane of two inputs",
            ChartGroup.PREDICTIONS,
            ChartScale.LINEAR,
            false,
            new SurfaceRecipe()),
    CONFUSION_MATRIX(
            "Confusion matrix",
            "Which classes are taken for which, with precision, recall and F1",
            ChartGroup.PREDICTIONS,
            ChartScale.LINEAR,
            false,
            new ConfusionRecipe()),
    MISTAKES(
            "Mistakes",
            "The rows that the network gets most wrong",
            ChartGroup.PREDICTIONS,
            ChartScale.LINEAR,
            false,
            new MistakesRecipe()),
    REGRESSION_FIT(
            "Regression fit",
            "The network's curve over the data, or its answers against the truth",
            ChartGroup.PREDICTIONS,
            ChartScale.LINEAR,
            false,
            new FitRecipe()),
    WEIGHT_IMAGES(
            "First-layer weights",
            "What each unit of the first layer looks for in an image",
            ChartGroup.WEIGHTS,
            ChartScale.LINEAR,
            false,
            new WeightsRecipe(true)),
    WEIGHT_MATRIX(
            "Weight matrix",
            "Every weight of the selected layer as a colour",
            ChartGroup.WEIGHTS,
            ChartScale.LINEAR,
            false,
            new WeightsRecipe(false)),
    LOSS_SLICE(
            "Loss slice",
            "The loss around the run's own path, and the path over it",
            ChartGroup.METRICS,
            ChartScale.LOG,
            true,
            new SliceRecipe());

    private final String title;
    private final String about;
    private final ChartGroup group;
    private final ChartScale scale;
    private final boolean bothScales;
    private final ChartRecipe recipe;

    ChartKind(
            String title,
            String about,
            ChartGroup group,
            ChartScale scale,
            boolean bothScales,
            ChartRecipe recipe) {
        this.title = title;
        this.about = about;
        this.group = group;
        this.scale = scale;
        this.bothScales = bothScales;
        this.recipe = recipe;
    }

    /** The words on its tile. */
    public String title() {
        return tr(title);
    }

    /** What it shows, in a line. */
    public String about() {
        return tr(about);
    }

    /** Its shelf in the gallery. */
    public ChartGroup group() {
        return group;
    }

    /** The scale it is first shown on. */
    public ChartScale scale() {
        return scale;
    }

    /** Whether its values make sense on a linear and on a log scale. */
    public boolean bothScales() {
        return bothScales;
    }

    /** Its name on the command line and of its file, such as {@code gradient-norm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it shows the network at a moment, and is to be drawn anew with its weights. */
    public boolean readsNetwork() {
        return recipe.readsNetwork();
    }

    /** Whether it shows one epoch, and is to be drawn anew when another one is shown. */
    public boolean showsOneEpoch() {
        return recipe.showsOneEpoch();
    }

    /** What it can show, the usual first; empty where there is no choice. */
    public List<Aspect> aspects() {
        return recipe.aspects();
    }

    /** Whether the run has anything to show on it. */
    public boolean shows(ChartSubject subject) {
        return recipe.shows(subject);
    }

    /** Why this run has nothing for it, as a short sentence; empty where it has or may yet have. */
    public String lacks(ChartSubject subject) {
        return recipe.lacks(subject);
    }

    /** Draws the chart as of now; with nothing recorded, empty axes and what to do. */
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        return recipe.chart(subject, options);
    }

    /** The values of one epoch in as many words as {@link #latest}, then those of other runs. */
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        return recipe.at(subject, options, epoch);
    }

    /**
     * The values of the epoch shown in a few words, such as "train 0.693 · validation 0.694"; may
     * be empty.
     */
    public String latest(ChartSubject subject, ChartOptions options) {
        ChartSubject alone = subject.before(List.of());
        return recipe.at(alone, options, subject.epoch());
    }
}
