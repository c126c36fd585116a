package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.terminal.ExitCode;
import gradlab.run.files.RunFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A run with a checkpoint leaves what a run of exactly as many epochs as its best one leaves. */
class CheckpointCommandTest {
    private static final String KEEPING = ", \"checkpoint\": {\"monitor\": \"val_accuracy\"}";

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    @BeforeEach
    void aTableIsWritten() throws IOException {
        Random random = new Random(5);
        StringBuilder table = new StringBuilder("a,b,kind\n");
        for (int i = 0; i < 60; i++) {
            double a = random.nextGaussian();
            double b = random.nextGaussian();
            boolean noisy = random.nextInt(5) == 0;
            table.append("%s,%s,%s\n".formatted(a, b, (a * b > 0) == noisy ? "on" : "off"));
        }
        Files.writeString(folder.resolve("table.csv"), table);
    }

    private Path trained(String name, int epochs, String rate, String more) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve(name + ".json"),
                        """
                        {"format": "gradlab/experiment", "version": 1,
                         "data": {"source": {"type": "csv", "path": "table.csv"}},
                         "model": {"layers": [
                           {"type": "dense", "name": "hidden1", "units": 16, "activation": "relu"},
                           {"type": "dense", "name": "output", "units": 1,
                            "activation": "sigmoid"}]},
                         "training": {"loss": "binary_crossentropy", "metrics": ["accuracy"],
                           "optimizer": {"type": "sgd", "learning_rate": %s, "momentum": 0.9},
                           "epochs": %d, "batch_size": 8%s}}
                        """
                                .formatted(rate, epochs, more));
        int code =
                run.of(
                        "train",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--quiet");
        assertThat(code).as(run.err()).isIn(ExitCode.DONE, ExitCode.FAILED);
        return folder.resolve("out").resolve(name);
    }

    private static JsonObject outcome(Path out) throws IOException {
        return JsonParser.parseString(Files.readString(out.resolve(RunFiles.HISTORY)))
                .getAsJsonObject()
                .getAsJsonObject("outcome");
    }

    private String predicted(Path out) {
        run.clear();
        Path rows = folder.resolve("table.csv");
        assertThat(run.of("predict", out.resolve(RunFiles.RUN).toString(), rows.toString()))
                .isZero();
        return run.out();
    }

    @Test
    void itsWeightsAndPredictionsAreThoseOfTheBestEpochAndThatIsSaid() throws IOException {
        Path kept = trained("kept", 40, "0.1", KEEPING);
        JsonObject weights = outcome(kept).getAsJsonObject("weights");
        int best = weights.get("epoch").getAsInt();
        assertThat(run.out())
                .contains("kept: ends with the weights of epoch " + best + ", the best by val_acc");
        Path shorter = trained("shorter", best, "0.1", "");

        assertThat(best).isBetween(2, 39);
        assertThat(outcome(shorter).has("weights")).isFalse();
        for (String name : new String[] {RunFiles.WEIGHTS, RunFiles.PREDICTIONS}) {
            assertThat(kept.resolve(name)).hasSameTextualContentAs(shorter.resolve(name));
        }
        assertThat(predicted(kept)).isEqualTo(predicted(shorter));
    }
}
