package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Linear;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianDropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.layer.Prelu;
import gradlab.knob.Knobs;
import gradlab.run.history.DroppedUnits;
import gradlab.text.Numbers;
import gradlab.ui.app.SlowBatch;

import java.util.List;

/** What is said of a batch in slow motion, with its own numbers. */
record PulseWords(SlowBatch batch, List<LayerFacts> layers) {
    /**
     * What happens where the batch is.
     *
     * @param norm of the gradient of the layer it is in; not a number where there is none
     */
    String of(Pulse pulse, double norm) {
        return switch (pulse.phase()) {
            case BATCH ->
                    tr(
                            "{0} {0|row comes|rows come} in: step {1}, epoch {2}",
                            batch.passed().rows(), batch.done().step(), batch.done().epoch());
            case FORWARD -> forward(layers.get(pulse.layer()));
            case LOSS -> tr("the loss is {0}", Numbers.brief(batch.done().loss()));
            case BACKWARD -> backward(layers.get(pulse.layer()), norm);
            case UPDATE, OVER ->
                    tr(
                            "every weight moves against its gradient, η = {0}",
                            Numbers.brief(batch.done().learningRate()));
        };
    }

    private String forward(LayerFacts facts) {
        return facts.name() + ": " + forwardWords(facts);
    }

    private String forwardWords(LayerFacts facts) {
        return switch (facts.layer()) {
            case Dense dense ->
                    dense.activation() instanceof Linear
                            ? "z = aW + b"
                            : "z = aW + b, a = " + word(dense.activation()) + "(z)";
            case ActivationLayer alone -> "a = " + word(alone.activation()) + "(z)";
            case Prelu _ -> "a = max(z, 0) + α·min(z, 0)";
            case BatchNormalization _ -> "y = γ(x − μ)/σ + β";
            case Dropout _, AlphaDropout _ -> dropped(facts);
            case GaussianNoise _, GaussianDropout _ -> tr("noise on every number");
            case Add _ -> tr("the skip arc is added");
            case Concatenate _ -> tr("the skip arc is put beside");
        };
    }

    private String dropped(LayerFacts facts) {
        DroppedUnits dropped = batch.dropped(facts.name());
        return dropped == null
                ? tr("units are dropped at random")
                : tr("{0} of {1} dropped for the first row", dropped.units().size(), dropped.of());
    }

    private static String word(Object activation) {
        return Knobs.typeName(activation.getClass()).replace('_', ' ');
    }

    private static String backward(LayerFacts facts, double norm) {
        return facts.name()
                + ": "
                + (Double.isNaN(norm)
                        ? tr("the gradient passes through")
                        : "‖∂J/∂W‖ = " + Numbers.brief(norm));
    }
}
