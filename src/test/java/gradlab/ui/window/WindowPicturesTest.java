package gradlab.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

class WindowPicturesTest {
    private static BufferedImage green() {
        BufferedImage picture = new BufferedImage(800, 60, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 800 * 60).forEach(i -> picture.setRGB(i % 800, i / 800, 0x00ff00));
        return picture;
    }

    private static long inked(BufferedImage picture, Color ink) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(
                        i ->
                                picture.getRGB(i % picture.getWidth(), i / picture.getWidth())
                                        == ink.getRGB())
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void theLineOfWordsStandsBelowThePictureInItsTheme(String name) {
        ChartTheme theme = ChartTheme.named(name);
        BufferedImage whole = WindowPictures.captioned(green(), "circles · Run 2 · seed 42", theme);
        assertThat(whole.getRGB(0, 59)).isEqualTo(0xff00ff00);
        assertThat(new Color(whole.getRGB(0, 60))).isEqualTo(theme.surface());
        assertThat(inked(whole, theme.muted())).isGreaterThan(50);
    }

    @Test
    void withoutWordsNothingIsWritten() {
        ChartTheme theme = ChartTheme.LIGHT;
        assertThat(inked(WindowPictures.captioned(green(), "", theme), theme.muted())).isZero();
    }
}
