package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import gradlab.ui.settings.SettingsJson;
import gradlab.ui.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
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
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherReadsTheThemeAsTheWindowKeepsIt(Theme theme, @TempDir Path folder)
            throws Exception {
        SettingsJson.in(folder.resolve("gradlab")).change(known -> known.withLook(theme, 1));
        assertThat(folder.resolve("gradlab").resolve("window.json")).isRegularFile();
        assertThat(pictureOfTheLauncher(folder)).endsWith("/" + theme.word() + ".png");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theLauncherTakesTheLightPictureWhereNothingIsRemembered(@TempDir Path folder)
            throws Exception {
        assertThat(pictureOfTheLauncher(folder)).endsWith("/light.png");
    }

    /** What the launcher's own function chooses, in a shell of its own. */
    private static String pictureOfTheLauncher(Path configuration) throws Exception {
        Matcher function =
                Pattern.compile("(?ms)^splash\\(\\) \\{$.*?^\\}$")
                        .matcher(Files.readString(Path.of("gradlab")));
        assertThat(function.find()).isTrue();
        ProcessBuilder shell =
                new ProcessBuilder(
                        "sh",
                        "-uc",
                        "root=.\npicture=\n"
                                + function.group()
                                + "\nsplash\nprintf %s \"$picture\"");
        shell.environment().put("DISPLAY", ":0");
        shell.environment().put("XDG_CONFIG_HOME", configuration.toString());
        Process process = shell.redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theLibraryThatShowsThePictureCanTakeItAway() {
        Path library = Splash.library(System.getProperty("java.home"), false);
        assumeThat(library).exists();
        assertThatCode(() -> Splash.close(library)).doesNotThrowAnyException();
    }
}
