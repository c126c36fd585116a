package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PredictCommandTest {
    private static final String SPECIES =
            """
            {
              "format": "gradlab/experiment", "version": 1, "name": "Species",
              "data": {"source": {"type": "csv", "path": "table.csv", "target": "kind"},
                       "split": {"train": 0.75, "validation": 0.25, "test": 0}},
              "model": {"layers": [
                {"type": "dense", "name": "hidden1", "units": 4, "activation": "tanh"},
                {"type": "dropout", "rate": 0.5},
                {"type": "dense", "name": "output", "units": 3, "activation": "softmax"}
              ]},
              "training": {"loss": "sparse_categorical_crossentropy",
                           "optimizer": {"type": "adam", "learning_rate": 0.05},
                           "epochs": 60, "batch_size": 8}
            }
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;
    private String trained = "";

    @BeforeEach
    void aModelIsTrained() throws IOException {
        StringBuilder table = new StringBuilder("long,wide,kind\n");
        for (int i = 0; i < 16; i++) {
            double shift = 0.01 * i;
            table.append("%s,%s,small\n".formatted(-2 + shift, 0 + shift));
            table.append("%s,%s,middle\n".formatted(0 + shift, 2 - shift));
            table.append("%s,%s,large\n".formatted(2 - shift, 0 - shift));
        }
        file("table.csv", table.toString());
        Path experiment = file("species.json", SPECIES);
        Path out = folder.resolve("out");
        new CommandRun().of("train", experiment.toString(), "--out", out.toString(), "--quiet");
        trained = out.resolve("species/run.gradlab").toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void everyRowGetsItsClassAndProbabilities() throws IOException {
        Path rows = file("new.csv", "wide;long\n0;2\n0;-2\n2;0\n");
        assertThat(run.of("predict", trained, rows.toString())).isZero();
        assertThat(run.out().lines()).first().isEqualTo("class,p(large),p(middle),p(small)");
        assertThat(run.out().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactly("large", "small", "middle");
    }

    @ParameterizedTest
    @CsvSource({
        "softmax, categorical_crossentropy",
        "sigmoid, binary_crossentropy",
        "softmax, mean_squared_error"
    })
    void severalTargetColumnsAreEachPredicted(String activation, String loss) throws IOException {
        file("sky.csv", "a,sun,rain\n" + "1,1,0\n-1,0,1\n".repeat(10));
        String sky =
                SPECIES.replace(
                                "\"table.csv\", \"target\": \"kind\"",
                                "\"sky.csv\", \"target\": [\"sun\", \"rain\"]")
                        .replace(
                                "\"units\": 3, \"activation\": \"softmax\"",
                                "\"units\": 2, \"activation\": \"" + activation + "\"")
                        .replace("sparse_categorical_crossentropy", loss);
        Path out = folder.resolve("out");
        Path experiment = file("sky.json", sky);
        assertThat(run.of("train", experiment.toString(), "--out", out.toString(), "--quiet"))
                .as(run.err())
                .isZero();
        Path rows = file("new.csv", "a\n1\n-1\n");
        CommandRun predicting = new CommandRun();
        assertThat(
                        predicting.of(
                                "predict",
                                out.resolve("sky/run.gradlab").toString(),
                                rows.toString()))
                .as(predicting.err())
                .isZero();
        assertThat(predicting.out().lines()).first().isEqualTo("sun,rain");
        assertThat(predicting.out().lines().skip(1).map(PredictCommandTest::firstIsLarger))
                .containsExactly(true, false);
    }

    private static boolean firstIsLarger(String line) {
        String[] cells = line.split(",");
        return Double.parseDouble(cells[0]) > Double.parseDouble(cells[1]);
    }

    @Test
    void monteCarloAddsStandardDeviations() throws IOException {
        Path rows = file("new.csv", "long,wide\n2,0\n");
        Path out = folder.resolve("made/predictions.csv");
        String file = out.toString();
        int code =
                run.of("predict", trained, rows.toString(), "--monte-carlo", "20", "--out", file);
        assertThat(code).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out))
                .startsWith("class,p(large),p(middle),p(small),sd p(large),sd p(middle)")
                .hasLineCount(2);
    }

    @Test
    void aColumnThatIsMissingIsNamed() throws IOException {
        Path rows = file("new.csv", "long,height\n2,0\n");
        assertThat(run.of("predict", trained, rows.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("\"wide\"", "new.csv");
    }

    @Test
    void aCellThatIsNoNumberIsNamed() throws IOException {
        Path rows = file("new.csv", "long,wide\n2,0\n3,much\n");
        assertThat(run.of("predict", trained, rows.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("line 3", "wide", "much");
    }

    @Test
    void aFileThatIsNoRunIsRefused() throws IOException {
        Path rows = file("new.csv", "long,wide\n2,0\n");
        assertThat(run.of("predict", rows.toString(), rows.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("new.csv", "no run file");
    }
}
