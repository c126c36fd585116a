package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first layer gets next to nothing of the gradient that the output gets. */
public record VanishingGradients(
        @Knob(
                        label = "Least ratio",
                        min = 0,
                        max = 1,
                        logarithmic = true,
                        lesson = 3,
                        help =
                                "The first layer's gradient vanishes below this share of the"
                                        + " output's",
                        formula = "‖∂J/∂W₁‖ / ‖∂J/∂W_out‖")
                double ratio,
        @Knob(
                        label = "Least layers",
                        min = 2,
                        step = 1,
                        lesson = 3,
                        help = "In shallower networks the ratio means little")
                int depth,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** To which share of itself a signal has faded that says nothing any more. */
    private static final double FADED = 1e-2;

    /** A loss below this share of guessing was learned all the same. */
    private static final double LEARNED = 0.35;

    /** Above this share next to nothing has been learned. */
    private static final double GUESSING = 0.9;

    /** A thousandth, over three layers with weights. */
    public VanishingGradients() {
        this(1e-3, 3, 2);
    }

    /** Refuses settings out of range. */
    public VanishingGradients {
        Knobs.require(VanishingGradients.class, ratio, depth, epochs);
    }

    @Override
    public String title() {
        return tr("Gradients vanish");
    }

    @Override
    public Message headline(Finding found) {
        return found.has("ratio")
                ? Message.of(
                        "{0} gets only {1} of the output's gradient",
                        found.first(), found.brief("ratio"))
                : Message.of(
                        "Each layer shrinks the signal to {0} of itself",
                        found.brief("factor_per_layer"));
    }

    @Override
    public int lesson() {
        return 3;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                DeadUnits.class, LearningRateTooLow.class, StuckAtChance.class, Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        int layers = Gradients.layers(run);
        if ((end > 0 && end < epochs) || layers < 2) {
            return Optional.empty();
        }
        if (!holds(run, end)) {
            return fades(run) ? Optional.of(faded(run)) : Optional.empty();
        }
        if (Limits.of(run) == Limits.PENALTY && !Gradients.vanishAtFirst(run)) {
            return Optional.empty();
        }
        double measured = measured(run, end);
        int when = measured < Gradients.firstToLast(run, end) ? 0 : end;
        double output = Gradients.norm(run, layers - 1, when);
        List<String> starved = new ArrayList<>();
        for (int i = 0; i < layers - 1; i++) {
            if (Gradients.norm(run, i, when) < ratio * output) {
                starved.add(run.layers().get(i));
            }
        }
        double factor = Math.pow(measured, 1.0 / (layers - 1));
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        when == 0 ? 0 : Trend.since(end, 1, n -> holds(run, n)),
                        starved,
                        Evidence.of("ratio", measured)
                                .and("first_norm", Gradients.norm(run, 0, when))
                                .and("output_norm", output)
                                .and("factor_per_layer", factor)
                                .numbers(),
                        tr(
                                        "{0} gets {1} of output's gradient: on its way back the"
                                            + " gradient shrinks to {2} of itself in each of {3}"
                                            + " {3|layer|layers}.",
                                        run.layers().getFirst(),
                                        Numbers.brief(measured),
                                        Numbers.brief(factor),
                                        layers - 1)
                                + " "
                                + why(run.experiment()),
                        fix(run.experiment())));
    }

    /**
     * Whether the signal fades on its way forward: then the gradients are as small in all layers,
     * and their ratio says nothing.
     */
    private boolean fades(Examination run) {
        double first = Gradients.hiddenSd(run, 0);
        double last = Gradients.hiddenSd(run, Gradients.layers(run) - 2);
        boolean learned = run.epochs() > 0 && run.learnedShare(run.epochs()) < LEARNED;
        return Gradients.layers(run) > depth && last < FADED * first && !learned;
    }

    private Finding faded(Examination run) {
        int hidden = Gradients.layers(run) - 1;
        double last = Gradients.hiddenSd(run, hidden - 1);
        double factor = Math.pow(last / Gradients.hiddenSd(run, 0), 1.0 / (hidden - 1));
        return new Finding(
                this,
                Severity.PROBLEM,
                0,
                run.layers().subList(1, hidden),
                Evidence.of("first_sd", Gradients.hiddenSd(run, 0))
                        .and("last_sd", last)
                        .and("factor_per_layer", factor)
                        .and("first_norm", Gradients.norm(run, 0, 0))
                        .numbers(),
                tr(
                        "The signal fades on its way forward: from the outputs of {0} to those of"
                            + " {1} it shrinks to {2} of itself in each layer. The output hardly"
                            + " depends on the inputs, and each gradient is a product of these"
                            + " small numbers: the weights begin too small for so many layers.",
                        run.layers().getFirst(),
                        run.layers().get(hidden - 1),
                        Numbers.brief(factor)),
                fix(run.experiment()));
    }

    private boolean holds(Examination run, int end) {
        double measured = measured(run, end);
        boolean deep = Gradients.layers(run) >= depth;
        return deep ? measured < ratio : measured == 0;
    }

    /** Where nothing has been learned yet, the gradient of the first batch counts as well. */
    private double measured(Examination run, int end) {
        double now = Gradients.firstToLast(run, end);
        boolean nothing = end > 0 && now >= ratio && run.learnedShare(end) > GUESSING;
        return nothing && Gradients.firstToLast(run, 0) < now ? Gradients.firstToLast(run, 0) : now;
    }

    private static List<Activation> functions(Experiment e) {
        List<Layer> layers = Structure.layers(e);
        List<Activation> functions = new ArrayList<>();
        for (int i = 0; i < layers.size() - 1; i++) {
            if (layers.get(i) instanceof Dense) {
                functions.add(Remedies.activationAfter(layers, i));
            }
        }
        return functions;
    }

    private static String why(Experiment e) {
        List<Activation> functions = functions(e);
        if (functions.stream().anyMatch(Structure::hasNoSlope)) {
            return tr(
                    "A step has slope 0 everywhere, so that nothing comes back through it: the"
                            + " layers before it never learn.");
        }
        if (functions.stream().anyMatch(Structure::shrinks)) {
            return tr(
                    "The slope of a sigmoid is at most ¼, and each layer multiplies by its slope"
                            + " and its weights. The first layers learn that much more slowly.");
        }
        return tr(
                "The weights are too small, or the slopes too flat, to carry the signal over the"
                        + " depth. The first layers learn that much more slowly.");
    }

    private static Fix fix(Experiment e) {
        List<Activation> functions = functions(e);
        boolean bad =
                functions.stream().anyMatch(f -> Structure.shrinks(f) || Structure.hasNoSlope(f));
        Fix normalized =
                new Fix(
                        tr(
                                "Normalize after each hidden layer, so that every layer gets inputs"
                                        + " of the same size."),
                        Remedies::normalization);
        if (!bad && FirstWeights.canBeBetter(e)) {
            return FirstWeights.fix(e).or(FirstWeights.fasterFix(e)).or(normalized);
        }
        Fix better =
                Remedies.hiddenActivation(
                        e, Remedies.unsaturated(e), tr("its slope is 1 for positive inputs"));
        return better.changes(e).isEmpty() ? normalized : better.or(normalized);
    }
}
