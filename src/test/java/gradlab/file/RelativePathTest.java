package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class RelativePathTest {
    @TempDir private Path folder;

    @Test
    void belowTheFolderItIsTheWayFromThere() {
        Path file = folder.resolve("tables").resolve("rows.csv");

        assertThat(RelativePath.of(file, folder)).isEqualTo("tables/rows.csv");
        assertThat(RelativePath.of(file, folder.resolve("other").resolve("..")))
                .isEqualTo("tables/rows.csv");
        assertThat(RelativePath.of(Path.of("rows.csv"), Path.of(""))).isEqualTo("rows.csv");
    }

    @Test
    void elsewhereItIsTheWholePath() {
        Path file = folder.resolve("tables-of-others").resolve("rows.csv");

        assertThat(RelativePath.of(file, folder.resolve("tables"))).isEqualTo(file.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNameKeepsItsBackslash() {
        assertThat(RelativePath.of(folder.resolve("a\\b.csv"), folder)).isEqualTo("a\\b.csv");
    }
}
