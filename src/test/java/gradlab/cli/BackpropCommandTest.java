package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BackpropCommandTest {
    private static final String NET =
            """
            {"format": "gradlab/experiment", "version": 1, "name": "by hand",
             "data": {"source": {"type": "circles", "samples": 40}},
             "model": {"layers": [
               {"type": "dense", "name": "hidden", "units": 3, "activation": "sigmoid"},
               {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
             "training": {"loss": "binary_crossentropy", "epochs": 3, "batch_size": 8}}
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("net.json"), text);
    }

    private static double at(JsonArray table, int row, int column) {
        return table.get(row).getAsJsonArray().get(column).getAsDouble();
    }

    @Test
    void theNumbersOfABatchFollowFromOneAnother() throws IOException {
        assertThat(run.of("backprop", file(NET).toString(), "--rows", "2,5", "--json")).isZero();
        JsonObject all = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(all.keySet()).containsExactly("forward", "loss", "backward");
        JsonArray forward = all.getAsJsonArray("forward");
        JsonArray z = forward.get(1).getAsJsonObject().getAsJsonArray("z");
        JsonArray a = forward.get(1).getAsJsonObject().getAsJsonArray("a");
        JsonArray hidden = forward.get(0).getAsJsonObject().getAsJsonArray("a");
        assertThat(z).hasSize(2);
        assertThat(at(a, 1, 0)).isCloseTo(1 / (1 + Math.exp(-at(z, 1, 0))), within(1e-6));
        JsonObject back = all.getAsJsonArray("backward").get(0).getAsJsonObject();
        assertThat(back.keySet())
                .containsExactly(
                        "layer", "delta", "kernel_gradient", "bias_gradient", "largest_difference");
        assertThat(back.get("layer").getAsString()).isEqualTo("output");
        JsonArray delta = back.getAsJsonArray("delta");
        double target = Math.rint(at(a, 0, 0) - 2 * at(delta, 0, 0));
        assertThat(at(delta, 0, 0)).isCloseTo((at(a, 0, 0) - target) / 2, within(1e-6));
        assertThat(at(back.getAsJsonArray("kernel_gradient"), 2, 0))
                .isCloseTo(
                        at(delta, 0, 0) * at(hidden, 0, 2) + at(delta, 1, 0) * at(hidden, 1, 2),
                        within(1e-6));
        assertThat(back.get("largest_difference").getAsDouble()).isBetween(0.0, 1e-6);
    }

    @Test
    void aTrainedRunShowsItsOwnWeights() throws IOException {
        Path file = file(NET);
        assertThat(run.of("train", file.toString(), "--out", folder.resolve("run").toString()))
                .isZero();
        Path saved = folder.resolve("run/net/run.gradlab");
        assertThat(run.of("backprop", saved.toString(), "--rows", "1", "--json")).isZero();
        String trained = run.out();
        assertThat(run.of("backprop", file.toString(), "--rows", "1", "--json")).isZero();
        assertThat(run.out()).isNotEqualTo(trained);
    }

    @Test
    void withoutRowsTheFirstBatchPassesAndTablesArePrinted() throws IOException {
        assertThat(run.of("backprop", file(NET).toString())).isZero();
        assertThat(run.out())
                .contains("forward through hidden", "back through output", "loss ")
                .contains("largest difference from nudging each by 0.00010000");
    }

    @Test
    void rowsThatAreNotThereAreRefused() throws IOException {
        assertThat(run.of("backprop", file(NET).toString(), "--rows", "1,400"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("there is no training row 400", "1 to ");
    }
}
