package gradlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.Program;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.doctor.FewSteps;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.layer.Dense;
import gradlab.engine.optimizer.Lion;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.lesson.json.Lessons;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

/**
 * What the recipes of contributing.md add, seen by a user of the program. It is compiled and run by
 * {@code ContributingTest}, in a copy of the sources in which these things are.
 */
class AddedThingsTest {
    private static final String EXPERIMENT =
            """
            {
              "format": "gradlab/experiment", "version": 1, "name": "All that was added",
              "data": {"source": {"type": "circles", "samples": 100}},
              "model": {"layers": [
                {"type": "dense", "name": "hidden1", "units": 8, "activation": "tanh",
                 "kernel_initializer": {"type": "glorot_uniform", "gain": GAIN}},
                {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}
              ]},
              "training": {
                "loss": "binary_crossentropy",
                "optimizer": {"type": "lion", "learning_rate": 0.01},
                "epochs": 60, "batch_size": 100
              }
            }
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = write("2");
    }

    private String write(String gain) throws IOException {
        return Files.writeString(folder.resolve("added.json"), EXPERIMENT.replace("GAIN", gain))
                .toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), 0);
        return new Program(new GradLabWindow(), terminal).run(arguments);
    }

    @Test
    void theOptimizerAndTheSettingAreReadAndWritten() {
        Experiment read = ExperimentJson.read(Path.of(file));
        assertThat(read.training().optimizer()).isEqualTo(new Lion().withLearningRate(0.01));
        assertThat(((Dense) read.model().layers().getFirst()).kernelInitializer())
                .isEqualTo(new GlorotUniform(2));
        assertThat(ExperimentJson.parse(ExperimentJson.write(read)).experiment()).isEqualTo(read);
    }

    @Test
    void theSettingIsRefusedOutOfRange() throws IOException {
        String gain = "model.layers[hidden1].kernel_initializer.gain=";
        assertThat(run("validate", file, "--set", gain + 3)).as("%s%s", out, err).isZero();
        assertThat(run("validate", file, "--set", gain + -1)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out + "" + err).contains("gain", "above 0", "-1");
        assertThat(run("validate", write("0"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out + "" + err).contains("gain", "above 0");
    }

    @Test
    void theOptimizerTrainsTheMeasureIsRecordedAndTheChartDrawn() throws IOException {
        Path results = folder.resolve("results");
        assertThat(run("train", file, "--charts", "--quiet", "--out", results.toString()))
                .as("%s%s", out, err)
                .isZero();
        Path of = results.resolve("added");
        JsonArray epochs =
                JsonParser.parseString(Files.readString(of.resolve("history.json")))
                        .getAsJsonObject()
                        .getAsJsonArray("epochs");
        JsonObject first = epochs.get(0).getAsJsonObject();
        JsonObject last = epochs.get(epochs.size() - 1).getAsJsonObject();
        assertThat(last.get("loss").getAsDouble())
                .isLessThan(0.95 * first.get("loss").getAsDouble());
        JsonObject hidden = last.getAsJsonObject("layers").getAsJsonObject("hidden1");
        assertThat(hidden.get("weight_max").getAsDouble())
                .isPositive()
                .isLessThanOrEqualTo(hidden.get("weight_norm").getAsDouble());
        assertThat(Files.readString(of.resolve("history.csv")).lines().findFirst().orElseThrow())
                .contains("hidden1.weight_max", "output.weight_max");
        BufferedImage chart = ImageIO.read(of.resolve("weight-max.png").toFile());
        int[] pixels =
                chart.getRGB(0, 0, chart.getWidth(), chart.getHeight(), null, 0, chart.getWidth());
        assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(10);
    }

    @Test
    void theRuleFiresWithAFixThatCuresIt() throws IOException {
        assertThat(run("doctor", file)).isZero();
        assertThat(out.toString()).contains(new FewSteps().title(), "rows for each step");
        Files.writeString(
                Path.of(file),
                Files.readString(Path.of(file))
                        .replace("\"batch_size\": 100", "\"batch_size\": 8"));
        assertThat(run("doctor", file)).isZero();
        assertThat(out.toString()).doesNotContain(new FewSteps().title());
    }

    @Test
    void theLessonStandsInTheListAndItsClaimHolds() {
        Path lesson = Lessons.find("02-one-neuron").folder();
        assertThat(run("lesson", "list")).isZero();
        assertThat(out.toString()).contains("One neuron a class");
        assertThat(run("lesson", "check", lesson.toString())).as("%s%s", out, err).isZero();
        assertThat(out.toString()).contains("ok    seed 3").doesNotContain("wrong");
    }
}
