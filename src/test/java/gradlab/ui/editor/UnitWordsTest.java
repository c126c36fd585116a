package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.diagram.UnitFace;
import gradlab.diagram.UnitFacts;

import org.junit.jupiter.api.Test;

class UnitWordsTest {
    private static final UnitFace FACE = new UnitFace.Curve(new float[] {0, 1});

    private static String words(double saturated, boolean dead) {
        return UnitWords.of(new UnitFacts(3, 0.5, 2, 0.25, saturated, dead, -1, 1, FACE, null));
    }

    @Test
    void aUnitTellsItsWeightsItsActivationAndHowOftenItIsSaturated() {
        assertThat(words(0.031, false))
                .isEqualTo(
                        "‖w‖ in 2 · bias 0.500\n"
                                + "activation 0.250 on average, −1 to 1 here\n"
                                + "saturated for 3 % of the rows");
    }

    @Test
    void whatCannotSaturateDoesNotSaySo() {
        assertThat(words(Double.NaN, false)).doesNotContain("saturated");
    }

    @Test
    void aDeadUnitSaysSo() {
        assertThat(words(Double.NaN, true)).contains("dead").doesNotContain("saturated");
    }
}
