package gradlab.run.training;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.Network;
import gradlab.engine.network.NonFinite;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Notices the layer whose gradient first stops being finite, before the update spreads it over all
 * layers. Adds up one small array a layer, its biases as a rule, so that it costs next to nothing.
 */
final class GradientWatch {
    private final Network network;
    // From the output to the input, the way gradients go.
    private final List<String> layers = new ArrayList<>();
    private final List<float[]> gradients = new ArrayList<>();
    private @Nullable NonFinite suspect;

    GradientWatch(Network network) {
        this.network = network;
        for (Cell cell : network.cells().reversed()) {
            cell.parameters().stream()
                    .min(Comparator.comparingInt(parameter -> parameter.gradient().length))
                    .map(Parameter::gradient)
                    .ifPresent(
                            gradient -> {
                                layers.add(cell.layer().name());
                                gradients.add(gradient);
                            });
        }
    }

    /** Looks at the gradients of a step whose loss is finite. */
    void look() {
        NonFinite found = null;
        for (int i = 0; i < gradients.size() && found == null; i++) {
            if (!finite(gradients.get(i))) {
                found = new NonFinite(layers.get(i), "gradient");
            }
        }
        suspect = found;
    }

    private static boolean finite(float[] gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            sum += gradient[i];
        }
        return Double.isFinite(sum);
    }

    /** Where it began, asked when the loss is no longer finite. */
    @Nullable NonFinite origin() {
        return suspect != null ? suspect : network.firstNonFinite();
    }
}
