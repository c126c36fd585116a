package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class InputFileTest {
    @TempDir private Path folder;

    private Path file() throws Exception {
        return Files.write(folder.resolve("long"), new byte[4 << 20]);
    }

    private static int length(Path file) throws Exception {
        try (InputStream in = InputFile.open(file)) {
            return in.readAllBytes().length;
        }
    }

    @Test
    void aWatchHearsHowFarALongFileWasRead() throws Exception {
        Path file = file();
        List<Double> shares = new ArrayList<>();

        int length = InputFile.watched((_, share) -> shares.add(share), () -> length(file));

        assertThat(length).isEqualTo(4 << 20);
        assertThat(shares).isSorted().hasSizeBetween(4, 6).endsWith(1.0);
        assertThat(shares.getFirst()).isBetween(0.2, 0.5);
    }

    @Test
    void aWatchMayEndTheReading() throws Exception {
        Path file = file();
        ReadingWatch ending =
                (_, share) -> {
                    if (share < 1) {
                        throw new CancellationException("enough");
                    }
                };

        assertThatThrownBy(() -> InputFile.watched(ending, () -> length(file)))
                .isInstanceOf(CancellationException.class);
        assertThat(length(file)).isEqualTo(4 << 20);
    }
}
