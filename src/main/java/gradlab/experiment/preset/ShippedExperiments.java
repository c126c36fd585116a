package gradlab.experiment.preset;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.text.Message;
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
                    "shifted-moons",
                    "spirals",
                    "sine",
                    "garments",
                    "fashion-mnist");

    private ShippedExperiments() {}

    /** What one of the {@link #NAMES} is for, in a sentence. */
    public static Message about(String name) {
        return switch (name) {
            case OPENING ->
                    Message.of(
                            "Ten narrow sigmoid layers with weights drawn from N(0, 1), as networks"
                                    + " were started before 2010.");
            case "relu-with-he" ->
                    Message.of(
                            "The opening experiment's depth and width, with ReLU and He's"
                                    + " initializer: gradients reach the first layer.");
            case "two-circles" ->
                    Message.of(
                            "Two rings close together, and a network just deep enough to suffer"
                                    + " from bad first weights.");
            case "logistic-regression" ->
                    Message.of("No hidden layer: the boundary is a straight line.");
            case "moons" ->
                    Message.of("An easy start: watch the decision surface bend around the moons.");
            case "shifted-moons" ->
                    Message.of(
                            "Clean moons to learn from, noisy ones to validate on: the run ends"
                                    + " with the weights of its best epoch.");
            case "spirals" -> Message.of("A hard boundary for a net that is deep and wide enough.");
            case "sine" -> Message.of("One number in, one number out.");
            case "garments" -> Message.of("Images of 28 × 28 pixels, drawn by the program.");
            case "fashion-mnist" ->
                    Message.of(
                            "Real photographs of clothes: 5,000 of Fashion-MNIST to learn from, and"
                                    + " its own test images at the end.");
            default -> throw new SentenceException("no experiment called {0} is shipped", name);
        };
    }

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
