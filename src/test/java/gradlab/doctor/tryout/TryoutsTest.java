package gradlab.doctor.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.Fix;
import gradlab.doctor.LearningRateTooLow;
import gradlab.doctor.Rule;
import gradlab.doctor.Severity;
import gradlab.doctor.StuckAtChance;
import gradlab.doctor.Tried;
import gradlab.doctor.trial.Trial;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class TryoutsTest {
    private static final String RATE = "training.optimizer.learning_rate";
    private static final String HALVES = "\"train\": 0.5, \"validation\": 0.5";

    /** A network that could learn, but for its rate. */
    private static Experiment slow(String split, String regularizer) {
        return ExperimentJson.parse(
                        """
                        {"format": "gradlab/experiment", "version": 1, "name": "slow",
                         "data": {"source": {"type": "circles"}, "split": {%s}},
                         "model": {"layers": [
                            {"type": "dense", "units": 8, "activation": "tanh" %s},
                            {"type": "dense", "units": 1, "activation": "sigmoid"}]},
                         "training": {"loss": "binary_crossentropy", "epochs": 20,
                                      "optimizer": {"type": "adam", "learning_rate": 1e-7}}}
                        """
                                .formatted(split, regularizer))
                .experiment();
    }

    private static Finding finding(Rule rule, Map<String, Object> settings) {
        return new Finding(
                rule,
                Severity.PROBLEM,
                1,
                List.of(),
                new LinkedHashMap<>(),
                "A cause.",
                new Fix(
                        "A fix.",
                        e ->
                                settings.entrySet().stream()
                                        .<Change>map(
                                                each -> new SetTo(each.getKey(), each.getValue()))
                                        .toList()));
    }

    private static List<Finding> tried(Experiment experiment, Finding... findings)
            throws InterruptedException {
        Examination run = Trial.trained(experiment);
        return new Tryouts(
                        new Doctor(), run, List.of(findings), Path.of(""), Runnable::run, () -> {})
                .finish();
    }

    @Test
    void whatCuredComesFirstAndWhatDidNotIsTriedAndNotOffered() throws InterruptedException {
        List<Finding> found =
                tried(
                        slow(HALVES, ""),
                        finding(new StuckAtChance(), Map.of("training.batch_size", 64)),
                        finding(new LearningRateTooLow(), Map.of(RATE, 0.02)));

        assertThat(found)
                .extracting(Finding::name)
                .containsExactly("learning_rate_too_low", "stuck_at_chance");
        Finding cure = found.getFirst();
        assertThat(cure.offersFix()).isTrue();
        assertThat(Objects.requireNonNull(cure.tried()).helped()).isTrue();
        Finding vain = found.getLast();
        assertThat(vain.offersFix()).isFalse();
        assertThat(Objects.requireNonNull(vain.tried()).helped()).isFalse();
        assertThat(vain.tried().words())
                .startsWith("Tried: validation loss ")
                .endsWith("The finding is still there.");
    }

    @Test
    void ofTwoCuresTheBetterComesFirst() throws InterruptedException {
        List<Finding> found =
                tried(
                        slow(HALVES, ""),
                        finding(new StuckAtChance(), Map.of(RATE, 0.003)),
                        finding(new LearningRateTooLow(), Map.of(RATE, 0.03)));

        assertThat(found)
                .extracting(Finding::name)
                .containsExactly("learning_rate_too_low", "stuck_at_chance");
        assertThat(found).extracting(Finding::offersFix).containsExactly(true, true);
    }

    @Test
    void lossesAreComparedWithoutPenaltiesAndThatIsSaid() throws InterruptedException {
        String penalized = ", \"kernel_regularizer\": {\"type\": \"l2\", \"l2\": 0.2}";
        Tried tried =
                Objects.requireNonNull(
                        tried(
                                        slow(HALVES, penalized),
                                        finding(
                                                new LearningRateTooLow(),
                                                Map.of(
                                                        "model.layers[0].kernel_regularizer",
                                                        new NoRegularizer())))
                                .getFirst()
                                .tried());
        assertThat(tried.after())
                .as("the same answers, of weights that hardly move, are no better for it")
                .isCloseTo(tried.before(), Offset.offset(1e-3));
        assertThat(tried.better()).isFalse();
        assertThat(tried.words()).contains("Penalties on the weights are not counted.");
    }

    @Test
    void whereNothingIsHeldBackTheLossIsCalledThatOfTraining() throws InterruptedException {
        Tried tried =
                Objects.requireNonNull(
                        tried(
                                        slow("\"train\": 1.0, \"validation\": 0.0", ""),
                                        finding(new LearningRateTooLow(), Map.of(RATE, 0.02)))
                                .getFirst()
                                .tried());
        assertThat(tried.words()).startsWith("Tried: training loss ").doesNotContain("Penalties");
    }
}
