package gradlab.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.app.Toolkit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ClassWeightsEntryTest {
    private final SimpleObjectProperty<List<String>> classes =
            new SimpleObjectProperty<>(List.of("1", "2", "rare"));
    private final List<@Nullable Object> offered = new ArrayList<>();

    @BeforeAll
    static void start() {
        Toolkit.startHeadless();
    }

    private ClassWeightsEntry entry(Map<String, Double> weights) {
        ClassWeightsEntry entry =
                new ClassWeightsEntry(
                        classes::get,
                        classes,
                        value -> {
                            offered.add(value);
                            return "";
                        });
        assertThat(new Scene(new StackPane(entry.node()))).isNotNull();
        entry.show(weights);
        return entry;
    }

    private static TextField field(ClassWeightsEntry entry, int number) {
        return (TextField) entry.node().lookup("#class-weight-" + number);
    }

    private static void type(TextField field, String text) {
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    @Test
    void eachClassShowsItsWeightByNumberOrByNameAndOneThatIsNotNamedCountsOne() {
        Toolkit.call(
                () -> {
                    ClassWeightsEntry entry = entry(Map.of("1", 9.0, "rare", 0.5));
                    assertThat(List.of(0, 1, 2))
                            .extracting(number -> field(entry, number).getText())
                            .containsExactly("1", "9", "0.5");
                    return entry;
                });
    }

    @Test
    void whatIsTypedIsTheWeightOfThatClassUnderTheNameItHasAlready() {
        Toolkit.call(
                () -> {
                    ClassWeightsEntry entry = entry(Map.of("rare", 0.5));
                    type(field(entry, 0), "2");
                    type(field(entry, 2), "4");
                    type(field(entry, 1), "1");
                    type(field(entry, 1), "much");
                    assertThat(offered)
                            .containsExactly(
                                    Map.of("rare", 0.5, "0", 2.0), Map.of("rare", 4.0), "much");
                    return entry;
                });
    }

    @Test
    void otherRowsBringTheirClassesAndUnknownOnesAreWrittenAsText() {
        Toolkit.call(
                () -> {
                    ClassWeightsEntry entry = entry(Map.of("0", 2.0));
                    classes.set(List.of("yes", "no"));
                    assertThat(field(entry, 0).getText()).isEqualTo("2");
                    assertThat(entry.node().lookup("#class-weight-2")).isNull();
                    classes.set(List.of());
                    TextField text = (TextField) entry.node().lookup(".text-field");
                    assertThat(text.getText()).isEqualTo("0: 2");
                    type(text, "0: 1, a: b: 9");
                    assertThat(offered).containsExactly(Map.of("0", 1.0, "a: b", 9.0));
                    return entry;
                });
    }
}
