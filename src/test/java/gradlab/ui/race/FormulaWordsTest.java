package gradlab.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.optimizer.Anatomy;
import gradlab.engine.optimizer.Optimizer;
import gradlab.knob.Knobs;
import gradlab.surface.Beale;
import gradlab.surface.Descent;
import gradlab.surface.Surface;
import gradlab.surface.Surfaces;

import org.junit.jupiter.api.Test;

class FormulaWordsTest {
    @Test
    void formulasAreSaidInLetters() {
        assertThat(FormulaWords.plain("m \\leftarrow \\beta_1 m + (1 - \\beta_1)\\,g"))
                .isEqualTo("m ← β₁ m + (1 − β₁) g");
        assertThat(FormulaWords.plain("0.9 \\cdot (-1.950) = \\mathbf{-1.724}"))
                .isEqualTo("0.9 · (−1.950) = −1.724");
    }

    @Test
    void noFormulaOfTheRaceKeepsItsCommands() {
        for (Surface surface : Surfaces.ALL) {
            assertThat(FormulaWords.plain(surface.formula())).doesNotContain("\\", "{", "}");
        }
        Beale beale = new Beale();
        for (Class<? extends Record> kind : Knobs.permitted(Optimizer.class)) {
            Optimizer rule = (Optimizer) Knobs.defaults(kind);
            Anatomy anatomy = Descent.of(beale, beale.start(), rule, 5).anatomy(5, 0);
            for (Anatomy.Line line : anatomy.lines()) {
                assertThat(FormulaWords.plain(line.formula() + line.numbers()))
                        .doesNotContain("\\", "{", "}");
            }
        }
    }
}
