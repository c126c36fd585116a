package gradlab.experiment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ChangeTest {
    private final Experiment opening = ShippedExperiments.named("vanishing-gradients");

    static Stream<Change> oneOfEachKind() {
        return Stream.of(
                new SetTo("model.layers[hidden*].activation", new Relu()),
                new SetTo("training.optimizer.learning_rate", 0.5),
                new InsertLayer("hidden2", new Dropout()),
                new InsertLayer("", new BatchNormalization()),
                new RemoveLayer("hidden4"),
                new MoveLayer("hidden1", 3),
                new SetTo("model.layers[hidden*].count", 3));
    }

    @Test
    void theListAboveHasEveryKind() {
        assertThat(oneOfEachKind().map(Change::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(SetTo.class, InsertLayer.class, RemoveLayer.class, MoveLayer.class))
                .hasSize(Change.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void itComesBackFromAFileTheSame(Change change) {
        String text = ChangesJson.tree(List.of(change)).toString();
        assertThat(ChangesJson.apply(JsonParser.parseString(text), opening))
                .isEqualTo(change.applyTo(opening))
                .isNotEqualTo(opening);
    }

    @Test
    void aListComesBackFromOneArray() {
        List<Change> all = oneOfEachKind().toList();
        String text = ChangesJson.tree(all).toString();
        List<Change> read = ChangesJson.read(JsonParser.parseString(text), opening);
        assertThat(read).isEqualTo(all);
        assertThat(Change.apply(read, opening)).isEqualTo(Change.apply(all, opening));
    }

    static List<String> shipped() {
        return ShippedExperiments.NAMES;
    }

    /** Every setting, on its own and all one after the other, to what it is not. */
    @ParameterizedTest
    @MethodSource("shipped")
    void everySettingIsChangedReadBackAndUndone(String name) {
        Experiment experiment = ShippedExperiments.named(name);
        List<Change> changes = new ArrayList<>();
        for (Setting setting : ExperimentSettings.of(experiment).keySet()) {
            Object before = setting.get(experiment);
            for (Object other : others(before, setting.spots(experiment).getFirst().type())) {
                SetTo change = new SetTo(setting, other);
                if (accepts(experiment, change)) {
                    Experiment changed = change.applyTo(experiment);
                    assertThat(setting.get(changed)).as("%s", change).isEqualTo(other);
                    assertThat(readBack(List.of(change), experiment)).containsExactly(change);
                    assertThat(new SetTo(setting, before).applyTo(changed)).isEqualTo(experiment);
                    changes.add(change);
                    break;
                }
            }
        }
        assertThat(changes).hasSizeGreaterThan(ExperimentSettings.of(experiment).size() / 2);
        List<Change> together = applicable(changes, experiment);
        assertThat(readBack(together, experiment)).isEqualTo(together);
    }

    private static List<Change> readBack(List<Change> changes, Experiment experiment) {
        String text = ChangesJson.tree(changes).toString();
        return ChangesJson.read(JsonParser.parseString(text), experiment);
    }

    private static boolean accepts(Experiment experiment, Change change) {
        try {
            return !change.applyTo(experiment).equals(experiment);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<Change> applicable(List<Change> changes, Experiment experiment) {
        List<Change> kept = new ArrayList<>();
        Experiment changed = experiment;
        for (Change change : changes) {
            if (accepts(changed, change)) {
                changed = change.applyTo(changed);
                kept.add(change);
            }
        }
        return kept;
    }

    /** Values of the same kind; the first that the setting takes is tried. */
    private static List<?> others(Object value, Type type) {
        return switch (value) {
            case Boolean on -> List.of(!on);
            case Double number -> List.of(number / 2, number + 0.25);
            case Integer number -> List.of(number + 1);
            case Long number -> List.of(number + 1);
            case Enum<?> word -> List.of(word.getDeclaringClass().getEnumConstants());
            case Layer _ -> List.of();
            case null, default ->
                    type instanceof Class<?> family && family.isSealed()
                            ? Knobs.permitted(family).stream()
                                    .filter(Knobs::hasDefaults)
                                    .map(Knobs::defaults)
                                    .toList()
                            : List.of();
        };
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void itsWordsAreTheDifferenceThatItMakes(Change change) {
        assertThat(change.words(opening))
                .isNotBlank()
                .isEqualTo(ExperimentDifference.between(opening, change.applyTo(opening)).words());
    }

    @Test
    void whatChangesNothingSaysSo() {
        assertThat(new SetTo("training.optimizer.learning_rate", 0.01).words(opening))
                .isEqualTo("no change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | a list of changes",
                "[{\"setting\": \"training.batch_size\"}] | `value` is missing",
                "[{\"type\": \"remove_layer\", \"name\": \"hiden4\"}] | did you mean `hidden4`?",
                "[{\"type\": \"remove_layr\", \"name\": \"x\"}] | did you mean `remove_layer`?",
                "[3] | [0]"
            })
    void whatIsWrongInAFileIsSaid(String json, String sentence) {
        assertThatThrownBy(() -> ChangesJson.apply(JsonParser.parseString(json), opening))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining(sentence);
    }
}
