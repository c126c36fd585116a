package gradlab.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.GraphicsEnvironment;

class FormulaFontsTest {
    @Test
    void theFontsOfFormulasAreNotRegisteredSinceThatReadsAllFontsOfTheSystem() {
        Formula.prepare();
        assertThat(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
                .noneMatch(family -> family.startsWith("jlm"));
    }
}
