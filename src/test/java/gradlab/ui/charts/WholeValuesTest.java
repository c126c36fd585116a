package gradlab.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.app.Toolkit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WholeValuesTest {
    private static String shown(WholeValues values, double width) {
        return Toolkit.call(
                () -> {
                    values.resize(width, 20);
                    return values.getText();
                });
    }

    @Test
    void valuesAreShownWholeOrNotAtAll() {
        WholeValues values = Toolkit.call(WholeValues::new);
        Toolkit.call(
                () -> {
                    values.show("output 0.090 · hidden1 2.9e-6");
                    return values;
                });
        assertThat(shown(values, 400)).isEqualTo("output 0.090 · hidden1 2.9e-6");
        assertThat(shown(values, 120)).isEqualTo("output 0.090");
        assertThat(shown(values, 30)).isEmpty();
        assertThat(shown(values, 400)).isEqualTo("output 0.090 · hidden1 2.9e-6");
        assertThat(values.getAccessibleHelp()).isEqualTo("output 0.090 · hidden1 2.9e-6");
    }
}
