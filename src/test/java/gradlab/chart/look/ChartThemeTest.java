package gradlab.chart.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

class ChartThemeTest {
    static List<ChartTheme> themes() {
        return List.of(ChartTheme.LIGHT, ChartTheme.DARK, ChartTheme.CONTRAST);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void wordsCanBeReadOnTheSurface(ChartTheme theme) {
        assertThat(List.of(theme.text(), theme.muted(), theme.warning(), theme.accent()))
                .allMatch(c -> Contrast.ratio(c, theme.surface()) >= Contrast.TEXT);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyLineAndItsLabelCanBeToldFromTheSurface(ChartTheme theme) {
        for (int count : new int[] {1, 7, 14, 15, 60}) {
            for (int i = 0; i < count; i++) {
                Color line = theme.line(i, count);
                assertThat(Contrast.ratio(line, theme.surface())).isGreaterThanOrEqualTo(3);
                assertThat(Contrast.ratio(theme.label(line), theme.surface()))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theGridIsQuiet(ChartTheme theme) {
        assertThat(Contrast.ratio(theme.grid(), theme.surface())).isBetween(1.1, 1.7);
    }

    @ParameterizedTest
    @MethodSource("themes")
    void sevenLinesHaveSevenColours(ChartTheme theme) {
        assertThat(IntStream.range(0, 7).mapToObj(i -> theme.line(i, 7))).doesNotHaveDuplicates();
    }
}
