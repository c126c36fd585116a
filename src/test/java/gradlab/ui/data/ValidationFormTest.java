package gradlab.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.Moons;
import gradlab.experiment.DataPlan;
import gradlab.ui.app.Toolkit;

import javafx.scene.control.ComboBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValidationFormTest {
    @BeforeAll
    static void startTheToolkit() {
        Toolkit.startHeadless();
    }

    private static <T> T choose(DataPageTest.Shown shown, String id, T value) {
        @SuppressWarnings("unchecked") // so it is made
        ComboBox<T> box = (ComboBox<T>) shown.page().lookup(id);
        box.setValue(value);
        return value;
    }

    private static DataPlan plan(DataPageTest.Shown shown) {
        return shown.bench().editing().experiment().get().data();
    }

    @Test
    void validationRowsOfAnotherSourceAreChosenEditedAndLeftAgain() {
        DataPageTest.Shown shown = Toolkit.call(() -> DataPageTest.show(new Moons(100, 0.1, 1)));
        DataPlan before = plan(shown);
        Toolkit.call(() -> choose(shown, "#validation-from", true));

        assertThat(plan(shown).validationSource()).isEqualTo(new Moons(100, 0.1, 2));
        assertThat(plan(shown).split().train()).isEqualTo(1);
        assertThat(plan(shown).split().validation()).isZero();
        assertThat(Toolkit.call(() -> DataPageTest.says(shown, "100 training"))).isTrue();
        assertThat(Toolkit.call(() -> DataPageTest.says(shown, "100 validation"))).isTrue();

        Toolkit.call(() -> choose(shown, "#validation-source-kind", Circles.class));
        assertThat(plan(shown).validationSource()).isEqualTo(new Circles());
        assertThat(plan(shown).source()).isEqualTo(new Moons(100, 0.1, 1));

        Toolkit.call(() -> choose(shown, "#validation-from", false));
        assertThat(plan(shown)).isEqualTo(before);
        Toolkit.call(
                () -> {
                    shown.bench().editing().document().undo();
                    return shown;
                });
        assertThat(plan(shown).validationSource()).isEqualTo(new Circles());
    }
}
