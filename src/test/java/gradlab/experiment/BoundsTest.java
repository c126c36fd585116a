package gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.json.ExperimentJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** However much is wrong in a file, or however much there is of it, the answer is a short one. */
class BoundsTest {
    private static final String MODEL = "\"model\": {\"layers\": [%s]}";

    private static String file(String more) {
        return "{\"format\": \"gradlab/experiment\", \"version\": 1, \"name\": \"x\", "
                + more
                + "}";
    }

    private static List<Problem> problems(String text) {
        return ExperimentJson.parse(text).problems();
    }

    private static String times(int count, String one) {
        return String.join(",", Collections.nCopies(count, one));
    }

    @Test
    void ofManyMistakesTheFirstTwentyAreSaid() {
        String keys =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> "\"k%d\": 1".formatted(i))
                        .collect(Collectors.joining(","));
        List<Problem> unknown = problems(file(keys));

        assertThat(unknown).hasSize(21);
        assertThat(unknown.getFirst().message())
                .isEqualTo(
                        "The object at the top has more than 20,000 entries; only these are read.");
        assertThat(unknown.get(1).message()).startsWith("`k0` at k0");
        assertThat(unknown.getLast().message())
                .isEqualTo("There is more that is wrong; these are the first 20 complaints.");
        assertThat(problems(file(times(100, "\"name\": \"y\"")))).hasSizeLessThan(30);
        assertThat(problems(file(MODEL.formatted(times(100, "7"))))).hasSize(21);
    }

    @Test
    void aListLongerThanAnybodyWritesIsRefused() {
        assertThat(problems(file(MODEL.formatted(times(5001, "{\"type\": \"prelu\"}")))))
                .extracting(Problem::message)
                .contains("The list at model.layers has 5,001 entries; at most 5,000 are read.");
        assertThat(
                        problems(
                                file(
                                        "\"training\": {\"metrics\": [%s]}"
                                                .formatted(times(20_001, "\"\"")))))
                .extracting(Problem::message)
                .contains(
                        "The list at training.metrics has 20,001 entries; at most 20,000 are"
                                + " read.");
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertThat(problems("{\"a\":".repeat(80_000))).hasSize(1);
        assertThat(problems("[".repeat(80_000))).hasSize(1);
    }

    @Test
    void aFolderADeviceAndAnEndlessDocumentAreNoFiles(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ExperimentJson.read(folder))
                .hasMessageContaining("The file cannot be read: it is a folder.");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThatThrownBy(() -> ExperimentJson.read(device))
                    .hasMessageContaining("it is a device or a pipe, not a file");
        }
        Path endless = folder.resolve("endless.json");
        try (var file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(1L << 33);
        }
        assertThatThrownBy(() -> ExperimentJson.read(endless))
                .hasMessageContaining("it has 8,192 MB, and such a document has at most 16");
    }
}
