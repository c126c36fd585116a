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
import gradlab.experiment.Model;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Kernels and biases as they are drawn at the start, and what suits their activations better. */
final class FirstWeights {
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

    /** The same with every kernel drawn by the rule that suits its activation. */
    static Experiment withSuitedKernels(Experiment e) {
        return withKernels(
                e, Set.copyOf(Structure.dense(e).stream().map(dense -> dense.name()).toList()));
    }

    /** The same with the kernels of some layers drawn by the rule that suits their activations. */
    static Experiment withKernels(Experiment e, Set<String> names) {
        List<Layer> layers = Structure.layers(e);
        List<Layer> changed = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            Activation activation = Remedies.activationAfter(layers, i);
            boolean redraw =
                    layer instanceof Dense dense
                            && names.contains(dense.name())
                            && !suits(dense.kernelInitializer(), activation);
            changed.add(
                    redraw
                            ? Knobs.with((Dense) layer, "kernelInitializer", suited(activation))
                            : layer);
        }
        return e.withModel(new Model(changed));
    }

    private static Experiment withZeroBiases(Experiment e) {
        return Remedies.mapLayers(
                e,
                layer ->
                        layer instanceof Dense dense && !(dense.biasInitializer() instanceof Zeros)
                                ? Knobs.with(dense, "biasInitializer", new Zeros())
                                : layer);
    }

    /** Kernels by the rule that suits each activation, biases at zero. */
    static Experiment suited(Experiment e) {
        return withZeroBiases(withSuitedKernels(e));
    }

    /** Whether some kernel or bias is drawn in another way than suits it. */
    static boolean canBeBetter(Experiment e) {
        return !Fix.sameExperiment(e, suited(e));
    }

    /** Draws anew what is not suited: kernels, biases, or both, as the sentence says. */
    static Fix fix(Experiment e) {
        boolean kernels = !Fix.sameExperiment(e, withSuitedKernels(e));
        boolean biases = !Fix.sameExperiment(e, withZeroBiases(e));
        String zero = tr("set the bias initializer to zeros");
        if (!kernels && biases) {
            return new Fix(tr("Set the bias initializer to zeros."), FirstWeights::withZeroBiases);
        }
        return new Fix(
                Fix.sentence(
                        tr(
                                "Let the kernel initializer be the one that suits each activation,"
                                        + " so that variances stay level over the layers"),
                        biases ? zero : ""),
                FirstWeights::suited);
    }
}
