package gradlab.experiment.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dropout;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.preset.ShippedExperiments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class ChangeTest {
    private final Experiment opening = ShippedExperiments.named("vanishing-gradients");

    static Stream<Change> oneOfEachKind() {
        return Stream.of(
                new SetTo("model.layers[hidden*].activation", new Relu()),
                new SetTo("training.optimizer.learning_rate", 0.5),
                new SetTo("model.layers[hidden*].count", 3),
                new InsertLayer("hidden2", new Dropout()),
                new InsertLayer("", new BatchNormalization()),
                new RemoveLayer("hidden4"),
                new MoveLayer("hidden1", 3));
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
