package gradlab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile("-lab-([a-z0-9-]+): (#[0-9a-f]{6});");

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        String name = "/gradlab/assets/styles/" + theme.word() + ".css";
        try (InputStream in = ThemeTest.class.getResourceAsStream(name)) {
            String sheet =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
            Map<String, Color> tokens = new LinkedHashMap<>();
            Matcher token = TOKEN.matcher(sheet);
            while (token.find()) {
                tokens.put(token.group(1), Color.decode(token.group(2)));
            }
            return tokens;
        }
    }

    private static double ratio(Map<String, Color> tokens, String one, String other) {
        return Contrast.ratio(
                Objects.requireNonNull(tokens.get(one), one),
                Objects.requireNonNull(tokens.get(other), other));
    }

    @ParameterizedTest
    @EnumSource
    void everyThemeNamesTheSameColours(Theme theme) throws IOException {
        assertThat(tokens(theme).keySet()).isEqualTo(tokens(Theme.LIGHT).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoClassesLookAlike(Theme theme) {
        ChartTheme charts = ChartTheme.named(theme.word());
        for (int i = 0; i < ChartTheme.CLASSES; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(charts.ofClass(i), charts.ofClass(j)))
                        .as("classes %s and %s", i, j)
                        .isGreaterThan(40);
            }
        }
    }

    private static double distance(Color one, Color other) {
        return Math.hypot(
                Math.hypot(one.getRed() - other.getRed(), one.getGreen() - other.getGreen()),
                one.getBlue() - other.getBlue());
    }

    @ParameterizedTest
    @EnumSource
    void wordsCanBeReadOnEverySurface(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        for (String surface : new String[] {"canvas", "surface", "raised", "sunken"}) {
            for (String words : new String[] {"text", "muted", "accent", "bad"}) {
                assertThat(ratio(tokens, words, surface))
                        .as("%s on %s", words, surface)
                        .isGreaterThanOrEqualTo(Contrast.TEXT);
            }
        }
        assertThat(ratio(tokens, "on-accent", "accent")).isGreaterThanOrEqualTo(Contrast.TEXT);
        assertThat(ratio(tokens, "bad", "bad-soft")).isGreaterThanOrEqualTo(Contrast.TEXT);
        assertThat(ratio(tokens, "warn", "warn-soft")).isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    @Test
    void highContrastMeetsTheHigherDemandForTextAndThatOfLinesForEveryEdge() throws IOException {
        Map<String, Color> tokens = tokens(Theme.CONTRAST);
        for (String words : new String[] {"text", "muted", "faint", "accent", "good", "bad"}) {
            assertThat(ratio(tokens, words, "raised")).as(words).isGreaterThanOrEqualTo(7);
        }
        assertThat(ratio(tokens, "line", "surface")).isGreaterThanOrEqualTo(Contrast.LINE);
    }

    @ParameterizedTest
    @EnumSource
    void chartsStandOnTheSurfaceOfTheirTheme(Theme theme) throws IOException {
        assertThat(ChartTheme.named(theme.word()).surface())
                .isEqualTo(tokens(theme).get("surface"));
        assertThat(ChartTheme.named(theme.word()).dark()).isEqualTo(theme.dark());
    }

    @Test
    void theThemesFollowOneAnotherInACircle() {
        assertThat(Theme.LIGHT.next().next().next()).isEqualTo(Theme.LIGHT);
    }
}
