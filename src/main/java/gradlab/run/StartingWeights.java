package gradlab.run;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;

import java.nio.file.Path;
import java.util.List;

/** Copies the weights that a run begins with from a file; the file never changes. */
final class StartingWeights {
    private StartingWeights() {}

    /**
     * Those of the layers asked for; where none is named, of all that both have.
     *
     * @throws IllegalArgumentException where a layer that is named the file has no weights for
     */
    static Weights of(StartFrom start, Experiment experiment, Path folder) {
        Path file = folder.resolve(start.file());
        Weights all =
                start.run().isEmpty()
                        ? RunFiles.readWeights(file)
                        : RunFiles.readRun(file).weights();
        List<String> own =
                LayerNames.fill(experiment.model().layers()).stream().map(Layer::name).toList();
        List<String> given = all.layers().stream().map(Weights.LayerWeights::layer).toList();
        start.layers().forEach(name -> check(name, given, start.file()));
        List<String> wanted = start.layers().isEmpty() ? own : start.layers();
        return new Weights(
                all.layers().stream().filter(layer -> wanted.contains(layer.layer())).toList());
    }

    private static void check(String name, List<String> names, String file) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "training.start_from.layers: %s has no layer `%s` with weights, but %s"
                            .formatted(file, name, names));
        }
    }
}
