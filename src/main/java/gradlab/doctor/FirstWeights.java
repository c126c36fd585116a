package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.initializer.GlorotNormal;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.HeUniform;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.LecunNormal;
import gradlab.engine.initializer.LecunUniform;
import gradlab.engine.initializer.Zeros;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kernels and biases as they are drawn at the start, and what suits their activations better. */
final class FirstWeights {
    private static final double FASTER = 10;

    private FirstWeights() {}

    /** The initializer that keeps variances level through layers of a function. */
    static Initializer suited(Activation activation) {
        return switch (activation.suitedInitializer()) {
            case GLOROT -> new GlorotUniform();
            case HE -> new HeNormal();
            case LECUN -> new LecunNormal();
        };
    }

    /** Whether an initializer does so already, be it from a uniform or a normal distribution. */
    static boolean suits(Initializer initializer, Activation activation) {
        return switch (activation.suitedInitializer()) {
            case GLOROT ->
                    initializer instanceof GlorotUniform || initializer instanceof GlorotNormal;
            case HE -> initializer instanceof HeNormal || initializer instanceof HeUniform;
            case LECUN -> initializer instanceof LecunNormal || initializer instanceof LecunUniform;
        };
    }

    /** Every kernel drawn by the rule that suits its activation. */
    static List<Change> kernels(Experiment e) {
        return kernels(
                e, Set.copyOf(Structure.dense(e).stream().map(dense -> dense.name()).toList()));
    }

    /** The kernels of some layers drawn by the rule that suits their activations. */
    static List<Change> kernels(Experiment e, Set<String> names) {
        List<Layer> layers = Structure.layers(e);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i) instanceof Dense dense && names.contains(dense.name())) {
                Activation activation = Remedies.activationAfter(layers, i);
                changes.addAll(
                        Remedies.each(
                                List.of(dense),
                                Dense::kernelInitializer,
                                drawn -> suits(drawn, activation) ? drawn : suited(activation)));
            }
        }
        return changes;
    }

    private static List<Change> zeroBiases(Experiment e) {
        return Remedies.each(Structure.dense(e), Dense::biasInitializer, drawn -> new Zeros());
    }

    /** Kernels by the rule that suits each activation, biases at zero. */
    static List<Change> suited(Experiment e) {
        List<Change> changes = new ArrayList<>(kernels(e));
        changes.addAll(zeroBiases(e));
        return changes;
    }

    /** Whether some kernel or bias is drawn in another way than suits it. */
    static boolean canBeBetter(Experiment e) {
        return !suited(e).isEmpty();
    }

    /** Draws anew what is not suited: kernels, biases, or both, as the sentence says. */
    static Fix fix(Experiment e) {
        boolean kernels = !kernels(e).isEmpty();
        boolean biases = !zeroBiases(e).isEmpty();
        String zero = tr("set the bias initializer to zeros");
        if (!kernels && biases) {
            return new Fix(tr("Set the bias initializer to zeros."), FirstWeights::zeroBiases);
        }
        return new Fix(
                Fix.sentence(
                        tr(
                                "Let the kernel initializer be the one that suits each activation,"
                                        + " so that variances stay level over the layers"),
                        biases ? zero : ""),
                FirstWeights::suited);
    }

    /** The same with longer steps: from smaller weights there is a longer way to go. */
    static Fix fasterFix(Experiment e) {
        double rate =
                Remedies.round(
                        Math.min(LearningRates.ceiling(e), FASTER * LearningRates.greatest(e)));
        return new Fix(
                Fix.sentence(redrawn(e), tr("raise the learning rate to {0}", Numbers.brief(rate))),
                whole -> {
                    List<Change> changes = new ArrayList<>(suited(whole));
                    changes.addAll(Remedies.rate(whole, rate));
                    return changes;
                });
    }

    private static String redrawn(Experiment e) {
        if (kernels(e).isEmpty()) {
            return tr("Set the bias initializer to zeros");
        }
        return zeroBiases(e).isEmpty()
                ? tr("Let the kernel initializer be the one that suits each activation")
                : tr(
                        "Let the kernel initializer be the one that suits each activation, the"
                                + " bias initializer zeros");
    }
}
