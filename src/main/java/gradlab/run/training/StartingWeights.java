package gradlab.run.training;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;
import gradlab.run.files.RunFiles;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.nio.file.Path;
import java.util.List;

/** Copies the weights that a run begins with from a file; the file never changes. */
final class StartingWeights {
    private StartingWeights() {}

    /**
     * Those of the layers asked for; where none is named, of all that both have.
     *
     * @throws IllegalArgumentException where a layer that is named the file has no weights for, and
     *     where nothing would be copied
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
        Weights copied =
                new Weights(
                        all.layers().stream()
                                .filter(layer -> wanted.contains(layer.layer()))
                                .toList());
        if (copied.layers().isEmpty()) {
            throw nothing(start.file(), given, own);
        }
        return copied;
    }

    private static SentenceException nothing(String file, List<String> given, List<String> own) {
        return new SentenceException(
                "training.start_from: Nothing would be copied, since no layer is called alike: {0}"
                        + " has weights for {1}, the model has {2}. Rename the layers that should"
                        + " begin with those weights.",
                file, words(given), words(own));
    }

    private static Message words(List<String> names) {
        return names.isEmpty()
                ? Message.of("no layer")
                : Message.plain("`" + String.join("`, `", names) + "`");
    }

    private static void check(String name, List<String> names, String file) {
        if (!names.contains(name)) {
            throw new SentenceException(
                    "training.start_from.layers: {0} has no layer `{1}` with weights, but {2}",
                    file, name, names.toString());
        }
    }
}
