package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import gradlab.ui.settings.SettingsJson;
import gradlab.ui.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

class SplashTest {
    private static final Path PICTURES = Path.of("assets", "splash");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeHasAPictureAndAFineOneTwiceAsLarge(Theme theme) throws IOException {
        BufferedImage plain = ImageIO.read(PICTURES.resolve(theme.word() + ".png").toFile());
        BufferedImage fine = ImageIO.read(PICTURES.resolve(theme.word() + "@2x.png").toFile());
        assertThat(fine.getWidth()).isEqualTo(2 * plain.getWidth());
        assertThat(fine.getHeight()).isEqualTo(2 * plain.getHeight());
    }

    @ParameterizedTest
    @EnumSource(names = "LIGHT", mode = EnumSource.Mode.EXCLUDE) // what is usual is not written
    void theLauncherReadsTheThemeAsTheWindowKeepsIt(Theme theme, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("window.json");
        SettingsJson.in(folder).change(known -> known.withLook(theme, 1));
        String asked = "\"theme\": *\"\\([a-z]*\\)\"";
        assertThat(Files.readString(Path.of("gradlab"))).contains(asked);
        assertThat(
                        Pattern.compile(asked.replace("\\", ""))
                                .matcher(Files.readString(file))
                                .results())
                .singleElement()
                .satisfies(found -> assertThat(found.group(1)).isEqualTo(theme.word()));
    }

    @Test
    void theLibraryThatShowsThePictureCanTakeItAway() {
        Path library = Splash.library(System.getProperty("java.home"), false);
        assumeThat(library).exists();
        assertThatCode(() -> Splash.close(library)).doesNotThrowAnyException();
    }
}
