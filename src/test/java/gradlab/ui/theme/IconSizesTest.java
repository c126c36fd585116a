package gradlab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IconSizesTest {
    @Test
    void rulesThatSizeIconsAreRepeatedWithLargerNumbers() {
        String sheet =
                """
                /* buttons */
                .icon { -fx-icon-size: 15px; -fx-icon-color: -lab-text; }
                .label { -fx-text-fill: -lab-text; }
                .play .icon { -fx-icon-color: -lab-text; -fx-icon-size: 20px; }
                """;
        assertThat(IconSizes.rules(sheet, 1.5).lines())
                .containsExactly(
                        ".icon { -fx-icon-size: 22.5px; }",
                        ".play .icon { -fx-icon-size: 30.0px; }");
    }
}
