package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** A run that tests on its own test rows says of them what its model predicts for their file. */
class OwnTestRowsTest {
    private static final List<String> KINDS = List.of("large", "middle", "small");

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Rows of three kinds that overlap, with a word that only some files hold. */
    private static String table(int rows, long seed, String... words) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("size,place,kind\n");
        for (int i = 0; i < rows; i++) {
            int kind = random.nextInt(3);
            double size = 1000 - 300 * kind + 200 * random.nextGaussian();
            text.append("%s,%s,%s\n".formatted(size, words[i % words.length], KINDS.get(kind)));
        }
        return text.toString();
    }

    private Path experiment(String split) throws IOException {
        return file(
                "kinds.json",
                """
                {"format": "gradlab/experiment", "version": 1, "name": "Kinds",
                 "data": {"source": {"type": "csv", "path": "a.csv", "test_path": "b.csv"},
                          "split": {%s}, "scaling": {"inputs": "standard"}},
                 "model": {"layers": [
                   {"type": "dense", "name": "hidden1", "units": 6, "activation": "tanh"},
                   {"type": "dense", "name": "output", "units": 3, "activation": "softmax"}]},
                 "training": {"loss": "sparse_categorical_crossentropy",
                   "metrics": ["accuracy"], "optimizer": {"type": "adam", "learning_rate": 0.02},
                   "epochs": 20, "batch_size": 16}}
                """
                        .formatted(split));
    }

    @Test
    void itsTestFiguresAreThoseOfItsPredictions() throws IOException {
        file("a.csv", table(120, 1, "here", "there"));
        String test = table(57, 2, "there", "elsewhere");
        Path rows = file("b.csv", test);
        Path experiment = experiment("\"train\": 0.75, \"validation\": 0.25, \"own_test\": true");
        String out = folder.resolve("out").toString();
        assertThat(new CommandRun().of("train", experiment.toString(), "--out", out, "--quiet"))
                .isZero();
        String model = folder.resolve("out/kinds/run.gradlab").toString();
        assertThat(run.of("predict", model, rows.toString())).isZero();
        List<String> kinds = test.lines().skip(1).map(line -> line.split(",")[2]).toList();
        List<String[]> answers = run.out().lines().skip(1).map(line -> line.split(",")).toList();
        assertThat(answers).hasSize(57);
        double loss = 0;
        int right = 0;
        for (int i = 0; i < kinds.size(); i++) {
            loss -= Math.log(Double.parseDouble(answers.get(i)[1 + KINDS.indexOf(kinds.get(i))]));
            right += answers.get(i)[0].equals(kinds.get(i)) ? 1 : 0;
        }
        String history = Files.readString(folder.resolve("out/kinds/history.json"));
        JsonObject measured =
                JsonParser.parseString(history).getAsJsonObject().getAsJsonObject("test");
        assertThat(measured.get("loss").getAsDouble()).isCloseTo(loss / 57, within(1e-4));
        assertThat(measured.getAsJsonObject("metrics").get("accuracy").getAsDouble())
                .isCloseTo(right / 57.0, within(1e-6));
    }

    @Test
    void aFileOfTestRowsThatIsNotWantedIsSaidAndNotRead() throws IOException {
        file("a.csv", table(60, 1, "here", "there"));
        Path experiment = experiment("\"train\": 0.75, \"validation\": 0.25");
        file("b.csv", "no table at all\n1\n");
        assertThat(run.of("validate", experiment.toString())).isZero();
        assertThat(run.out() + run.err()).contains("Test files are named, but not read");
    }
}
