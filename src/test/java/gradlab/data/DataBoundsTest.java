package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a data file says of its size is looked at before anything is made of that size. */
class DataBoundsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "24, -3, -3",
        "-1, 2, 2",
        "24, 65536, 65536",
        "2, 2147483647, 2147483647",
        "65536, 65536, 1",
        "0, -1, -1"
    })
    void sizesThatCannotBeAreRefused(int items, int rows, int columns) throws IOException {
        Path file = folder.resolve("images");
        Files.write(
                file,
                ByteBuffer.allocate(16 + 216)
                        .putInt(0x803)
                        .putInt(items)
                        .putInt(rows)
                        .putInt(columns)
                        .array());

        for (boolean whole : new boolean[] {true, false}) {
            assertThatThrownBy(() -> read(file, whole))
                    .isInstanceOf(DataException.class)
                    .hasMessage(
                            "images promises %d×%d×%d values, more than can be read; is its header damaged?"
                                    .formatted(items, rows, columns));
        }
    }

    private static IdxFile read(Path file, boolean whole) {
        return whole ? IdxFile.read(file) : IdxFile.header(file);
    }

    @Test
    void aTableMayBeVeryWide() throws IOException {
        String names =
                IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 20_000).mapToObj(i -> "1").collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("wide.csv"), names + "\n" + row + "\n" + row);

        assertThat(CsvTable.read(file, ',', true).columns()).hasSize(20_000);
    }

    @Test
    void manyClassesAreNumberedInOneGo() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        IntStream.range(0, 100_000)
                .forEach(i -> text.append(i).append(",n").append(i).append('\n'));
        Files.writeString(folder.resolve("classes.csv"), text);
        Dataset data = new Csv("classes.csv").load(folder);

        assertThat(data.classNames()).hasSize(100_000);
        for (int i : new int[] {0, 7, 99_999}) {
            int label = (int) data.targets().get(i, 0);
            assertThat(data.classNames().get(label)).isEqualTo("n" + i);
        }
    }

    @Test
    void aFolderAndADeviceAreNoTables() {
        assertThatThrownBy(() -> CsvTable.read(folder, ',', true))
                .hasMessageEndingWith("cannot be read: it is a folder");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThatThrownBy(() -> CsvTable.read(device, ',', true))
                    .hasMessageEndingWith("it is a device or a pipe, not a file");
            assertThatThrownBy(() -> IdxFile.read(device))
                    .hasMessageEndingWith("it is a device or a pipe, not a file");
        }
    }
}
