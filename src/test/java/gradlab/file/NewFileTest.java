package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class NewFileTest {
    @Test
    void aStemHasLettersAndDigitsOfAnyScriptAndNothingThatLeavesItsFolder() {
        assertThat(NewFile.stem("Two circles, 2nd try", "run")).isEqualTo("two-circles-2nd-try");
        assertThat(NewFile.stem("../Größe", "run")).isEqualTo("größe");
        assertThat(NewFile.stem("…", "run")).isEqualTo("run");
        assertThat(NewFile.stem("x".repeat(500), "run")).hasSize(80);
    }

    @Test
    void whatIsThereIsLeftAlone(@TempDir Path folder) throws Exception {
        assertThat(NewFile.in(folder, "run", ".csv")).hasFileName("run.csv");
        Files.createFile(folder.resolve("run.csv"));
        Files.createFile(folder.resolve("run-2.csv"));
        assertThat(NewFile.in(folder, "run", ".csv")).hasFileName("run-3.csv");
    }
}
