package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.run.files.DataOrigin.DataFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class DataOriginJsonTest {
    private static final Path RUN = Path.of("course", "results", "iris").toAbsolutePath();
    private static final DataOrigin ORIGIN =
            new DataOrigin(
                    Path.of("course").toAbsolutePath(),
                    List.of(new DataFile("tables/iris.csv", 12, "ab12")));

    @Test
    void itIsSeenFromTheRunSoThatBothCanMove() {
        String text = DataOriginJson.write(ORIGIN, RUN);
        assertThat(text)
                .isEqualTo(
                        "{\"folder\":\"../..\",\"files\":[{\"path\":\"tables/iris.csv\","
                                + "\"bytes\":12,\"sha256\":\"ab12\"}]}");
        assertThat(DataOriginJson.read(text, RUN)).isEqualTo(ORIGIN);
        Path moved = Path.of("sent", "results", "iris").toAbsolutePath();
        assertThat(DataOriginJson.read(text, moved).folder())
                .isEqualTo(Path.of("sent").toAbsolutePath());
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThatThrownBy(() -> DataOriginJson.read("{\"folder\": 3, \"files\": []}", RUN))
                .hasMessageContaining("folder");
        assertThatThrownBy(
                        () -> DataOriginJson.read("{\"folder\": \"a\\u0000\", \"files\": []}", RUN))
                .hasMessageContaining("folder")
                .hasMessageContaining("a path");
        assertThatThrownBy(
                        () ->
                                DataOriginJson.read(
                                        "{\"folder\": \"\", \"files\": [{\"path\": \"a\","
                                                + " \"bytes\": -1, \"sha256\": \"\"}]}",
                                        RUN))
                .hasMessageContaining("files[0].bytes");
    }
}
