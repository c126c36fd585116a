package gradlab.experiment.preset;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.text.SentenceException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The experiments that come with the program. */
public final class ShippedExperiments {
    /** Ten narrow sigmoid layers: what a new window opens on. */
    public static final String OPENING = "vanishing-gradients";

    /** All that a user may begin a new experiment from, by the names of their files. */
    public static final List<String> NAMES =
            List.of(
                    OPENING,
                    "relu-with-he",
                    "two-circles",
                    "logistic-regression",
                    "moons",
                    "spirals",
                    "sine",
                    "garments");

    private ShippedExperiments() {}

    /** The experiment a new window opens on. */
    public static Experiment opening() {
        return named(OPENING);
    }

    /** The experiment of a file in {@code assets/experiments}, by its name without the ending. */
    public static Experiment named(String name) {
        String path = "/gradlab/assets/experiments/" + name + ".json";
        try (InputStream in = ShippedExperiments.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new SentenceException("no experiment called {0} is shipped", name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            ExperimentJson.Reading reading = ExperimentJson.parse(text);
            Experiment experiment = reading.experiment();
            if (experiment == null) {
                throw new DocumentException(path, List.copyOf(reading.problems()));
            }
            return experiment;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
