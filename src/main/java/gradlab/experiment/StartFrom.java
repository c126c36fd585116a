package gradlab.experiment;

import gradlab.knob.FilePath;
import gradlab.knob.Knob;

import java.util.List;

/**
 * Weights to begin with instead of fresh ones, for transfer learning. The source never changes.
 *
 * @param run a {@code .gradlab} file; empty where {@code weights} is given
 * @param weights a {@code weights.json} file; empty where {@code run} is given
 * @param layers the layers to copy, by name; empty for all that both models have
 */
public record StartFrom(
        @Knob(label = "Run", lesson = 20, help = "The run file whose weights are copied") @FilePath
                String run,
        @Knob(label = "Weights", help = "The weights file that is copied") @FilePath String weights,
        @Knob(
                        label = "Layers",
                        lesson = 20,
                        help = "Which layers are copied; all when none is named")
                List<String> layers,
        @Knob(label = "Freeze", lesson = 20, help = "Keeps the copied layers as they are")
                boolean freeze) {
    /** From nowhere yet. */
    public StartFrom() {
        this("", "", List.of(), false);
    }

    /** Keeps its own copy. */
    public StartFrom {
        layers = List.copyOf(layers);
    }

    /** The file named, of either kind. */
    public String file() {
        return run.isEmpty() ? weights : run;
    }
}
