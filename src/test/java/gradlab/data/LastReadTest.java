package gradlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class LastReadTest {
    @TempDir private Path folder;

    private void write(String row) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n" + row + "\n");
    }

    @Test
    void aTaskReadsTheRowsOfASourceOnce() throws Exception {
        Csv source = new Csv("t.csv");
        write("1,2");
        Dataset read =
                LastRead.during(
                        () -> {
                            Dataset first = source.load(folder);
                            write("3,4");
                            assertThat(source.load(folder)).isSameAs(first);
                            assertThat(source.shape(folder)).isEqualTo(first.shape());
                            return first;
                        });

        assertThat(read.inputs().data).containsExactly(1);
        assertThat(source.load(folder).inputs().data).containsExactly(3);
    }

    @Test
    void anotherSourceOrFolderIsReadAnew() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        write("1,2");
        Files.writeString(other.resolve("t.csv"), "a,b\n5,6\n");
        LastRead.during(
                () -> {
                    Dataset first = new Csv("t.csv").load(folder);
                    assertThat(new Csv("t.csv").load(other).inputs().data).containsExactly(5);
                    assertThat(new Moons().load(folder).rows()).isPositive();
                    assertThat(new Csv("t.csv").load(folder)).isNotSameAs(first);
                    return first;
                });
    }
}
