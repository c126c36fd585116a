package gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.DataSource;
import gradlab.data.augment.Augmentation;
import gradlab.data.prepare.Scaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.constraint.Constraint;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.Loss;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.knob.Knobs;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class RoundTripTest {
    private static final List<Class<?>> FAMILIES =
            List.of(
                    Layer.class,
                    Activation.class,
                    Initializer.class,
                    Regularizer.class,
                    Constraint.class,
                    Loss.class,
                    Optimizer.class,
                    Schedule.class,
                    DataSource.class,
                    Scaler.class,
                    Augmentation.class,
                    Pretraining.class);

    static Stream<Arguments> members() {
        Stream<Arguments> families =
                FAMILIES.stream()
                        .flatMap(
                                family ->
                                        Knobs.permitted(family).stream()
                                                .map(record -> Arguments.of(record, family)));
        return Stream.concat(
                families,
                Stream.of(
                                Training.class,
                                DataPlan.class,
                                Phase.class,
                                EarlyStopping.class,
                                ModelCheckpoint.class)
                        .map(record -> Arguments.of(record, record)));
    }

    @ParameterizedTest
    @MethodSource("members")
    void everyRecordComesBackFromItsFile(Class<? extends Record> type, Class<?> family) {
        Record unusual = Samples.unusual(type);
        List<Problem> problems = new ArrayList<>();
        Object back =
                new RecordReaderJson(problems).read(RecordWriterJson.tree(unusual), family, "x");
        assertThat(problems).isEmpty();
        assertThat(back).isEqualTo(unusual);
    }

    @ParameterizedTest
    @MethodSource("members")
    void everyTypeHasItsDefaultsInItsConstructor(Class<? extends Record> type) {
        assertThat(Knobs.check(Knobs.defaults(type))).isEmpty();
    }

    @Property(tries = 100, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void aRandomExperimentComesBackFromItsText(@ForAll long seed) {
        Experiment experiment = Samples.random(seed);
        String text = ExperimentJson.write(experiment);
        ExperimentJson.Reading reading = ExperimentJson.parse(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.experiment()).isEqualTo(experiment);
        assertThat(ExperimentJson.write(reading.experiment())).isEqualTo(text);
    }

    @Property(tries = 300, seed = "2", edgeCases = EdgeCasesMode.NONE)
    void aDamagedTextIsReadOrExplained(
            @ForAll long seed, @ForAll int place, @ForAll int kind, @ForAll char letter) {
        String text = ExperimentJson.write(Samples.random(seed));
        int at = Math.floorMod(place, text.length());
        int length = Math.floorMod(kind >> 4, 20);
        String tail = text.substring(Math.min(text.length(), at + length));
        String damaged =
                switch (Math.floorMod(kind, 4)) {
                    case 0 -> text.substring(0, at);
                    case 1 -> text.substring(0, at) + tail;
                    case 2 -> text.substring(0, at) + letter + tail;
                    default -> text.replaceFirst("[0-9.]+", length % 2 == 0 ? "1e999" : "\"x\"");
                };
        ExperimentJson.Reading reading = ExperimentJson.parse(damaged);
        assertThat(reading.experiment() == null).isEqualTo(!reading.problems().isEmpty());
        assertThat(reading.problems()).allSatisfy(p -> assertThat(p.message()).isNotBlank());
    }
}
