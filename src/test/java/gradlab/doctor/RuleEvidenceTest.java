package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.doctor.trial.Trial;
import gradlab.engine.activation.Elu;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.layer.Dense;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Change;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Rules on histories written by hand: the number that makes the difference, and nothing else. */
class RuleEvidenceTest {
    private static final double CHANCE = Math.log(2);
    private static final Layer SOUND = layer(1, 1e-3, 0, 0);

    private record Layer(double gradient, double ratio, double saturated, double dead) {}

    private static Layer layer(double gradient, double ratio, double saturated, double dead) {
        return new Layer(gradient, ratio, saturated, dead);
    }

    private static EpochRecord epoch(int epoch, double loss, double validation, Layer first) {
        return epoch(epoch, loss, validation, 0.01, first, SOUND, SOUND);
    }

    private static EpochRecord epoch(
            int epoch, double loss, double validation, double rate, Layer... layers) {
        EpochRecord record =
                new EpochRecord(epoch, 0, layers.length)
                        .set(Measure.LOSS, loss)
                        .set(Measure.VALIDATION_LOSS, validation)
                        .set(Measure.LEARNING_RATE, rate)
                        .set(Measure.MOMENTUM, 0)
                        .set(Measure.SECONDS, 0.1);
        for (int i = 0; i < layers.length; i++) {
            record.set(Measure.GRADIENT_NORM, i, layers[i].gradient())
                    .set(Measure.GRADIENT_NORM_MIN, i, layers[i].gradient())
                    .set(Measure.GRADIENT_NORM_MAX, i, layers[i].gradient())
                    .set(Measure.UPDATE_RATIO, i, layers[i].ratio())
                    .set(Measure.WEIGHT_NORM, i, 1)
                    .set(Measure.ACTIVATION_MEAN, i, 0)
                    .set(Measure.ACTIVATION_SD, i, 0.5)
                    .set(Measure.SATURATED, i, layers[i].saturated())
                    .set(Measure.DEAD, i, layers[i].dead());
        }
        return record;
    }

    private static Examination run(int epochs, IntFunction<EpochRecord> records) {
        Experiment experiment = ShippedExperiments.named("moons");
        RunHistory history = new RunHistory();
        history.add(
                new RunEvent.Started(
                        experiment,
                        new RunEnvironment("test", "25", "any", "none", 1),
                        List.of("hidden1", "hidden2", "output"),
                        4,
                        100));
        for (int i = 1; i <= epochs; i++) {
            history.add(new RunEvent.EpochDone(records.apply(i)));
        }
        DataFacts data =
                new DataFacts(100, List.of(new Column("x", 0, 1)), List.of(), 2, CHANCE, 50);
        return new Examination(experiment, data, null, history, null);
    }

    private static Examination steady(int epochs, double loss, Layer first) {
        return run(epochs, i -> epoch(i, loss, loss, first));
    }

    @Test
    void aThousandthOfTheOutputsGradientVanishesAndATenthDoesNot() {
        Rule rule = new VanishingGradients();
        assertThat(rule.examine(steady(9, 0.5, layer(9e-4, 1e-3, 0, 0)))).isPresent();
        assertThat(rule.examine(steady(9, 0.5, layer(0.1, 1e-3, 0, 0)))).isEmpty();
    }

    @Test
    void oneEpochIsNotEnoughToSayThatGradientsVanish() {
        assertThat(new VanishingGradients().examine(steady(1, 0.5, layer(1e-6, 1e-3, 0, 0))))
                .isEmpty();
    }

    @Test
    void aGradientThatComesBackNoLongerVanishes() {
        Examination cured = run(60, i -> epoch(i, 0.5, 0.5, layer(i < 30 ? 1e-6 : 1, 1e-3, 0, 0)));
        assertThat(new VanishingGradients().examine(cured)).isEmpty();
    }

    @Test
    void itIsSaidSinceWhichEpochTheGradientVanishes() {
        Examination later = run(40, i -> epoch(i, 0.5, 0.5, layer(i < 20 ? 1 : 1e-6, 1e-3, 0, 0)));
        assertThat(new VanishingGradients().examine(later).orElseThrow().epoch()).isBetween(20, 24);
    }

    @Test
    void aNormAboveAHundredExplodes() {
        Rule rule = new ExplodingGradients();
        assertThat(rule.examine(steady(5, 0.5, layer(101, 1e-3, 0, 0)))).isPresent();
        assertThat(rule.examine(steady(5, 0.5, layer(99, 1e-3, 0, 0)))).isEmpty();
    }

    @Test
    void halfALayerDeadIsAFinding() {
        Rule rule = new DeadUnits();
        assertThat(rule.examine(steady(5, 0.5, layer(1, 1e-3, 0, 0.5)))).isPresent();
        assertThat(rule.examine(steady(5, 0.5, layer(1, 1e-3, 0, 0.4)))).isEmpty();
    }

    @Test
    void saturationMattersWhereTheLossIsNotLearned() {
        Rule rule = new Saturation();
        assertThat(rule.examine(steady(5, 0.5, layer(1, 1e-3, 0.6, 0)))).isPresent();
        assertThat(rule.examine(steady(5, 0.01, layer(1, 1e-3, 0.6, 0)))).isEmpty();
        assertThat(rule.examine(steady(5, 0.5, layer(1, 1e-3, 0.4, 0)))).isEmpty();
    }

    @Test
    void aLossAtTheLogarithmOfTheClassesIsStuckAfterFifteenEpochs() {
        Rule rule = new StuckAtChance();
        assertThat(rule.examine(steady(15, CHANCE, SOUND))).isPresent();
        assertThat(rule.examine(steady(14, CHANCE, SOUND))).isEmpty();
        assertThat(rule.examine(steady(15, 0.9 * CHANCE, SOUND))).isEmpty();
    }

    @Test
    void aValidationLossThatRisesWhileTrainingFallsIsOverfitting() {
        Rule rule = new Overfitting();
        assertThat(
                        rule.examine(
                                run(
                                        40,
                                        i ->
                                                epoch(
                                                        i,
                                                        1.0 / i,
                                                        0.3 + 0.01 * Math.abs(i - 10),
                                                        SOUND))))
                .map(finding -> finding.evidence().get("best_epoch"))
                .contains(10.0);
        assertThat(rule.examine(run(40, i -> epoch(i, 1.0 / i, 0.3, SOUND)))).isEmpty();
    }

    @Test
    void aJumpingLossWithLongStepsHasTooHighARate() {
        Rule rule = new LearningRateTooHigh();
        Layer far = layer(1, 0.2, 0, 0);
        IntFunction<EpochRecord> jumping =
                i -> epoch(i, i % 2 == 0 ? 0.3 : 0.9, 0.6, 1, far, far, far);
        assertThat(rule.examine(run(20, jumping))).isPresent();
        assertThat(rule.examine(run(20, i -> epoch(i, i % 2 == 0 ? 0.3 : 0.9, 0.6, SOUND))))
                .as("the same loss with short steps")
                .isEmpty();
    }

    @Test
    void shortStepsWithTheLossStillLeftHaveTooLowARate() {
        Rule rule = new LearningRateTooLow();
        Layer idle = layer(1, 1e-5, 0, 0);
        IntFunction<EpochRecord> slow = i -> epoch(i, 0.7 - 1e-4 * i, 0.7, 1e-5, idle, idle, idle);
        assertThat(rule.examine(run(20, slow))).isPresent();
        assertThat(rule.examine(steady(20, 0.69, SOUND))).isEmpty();
    }

    @Test
    void aRunThatEndedWithoutANumberDiverged() {
        Examination run = steady(2, 0.7, SOUND);
        run.history()
                .add(
                        new RunEvent.Ended(
                                new Outcome(
                                        Outcome.Reason.DIVERGED,
                                        3,
                                        9,
                                        "hidden2",
                                        Message.of("The loss is NaN."))));
        Examination ended = run.trained(run.history(), null);
        Finding finding = new Divergence().examine(ended).orElseThrow();
        assertThat(finding.layers()).containsExactly("hidden2");
        assertThat(finding.epoch()).isEqualTo(3);
        assertThat(new Divergence().examine(run)).isEmpty();
    }

    @Test
    void aCauseStandsBeforeWhatFollowsFromIt() {
        Examination run = steady(20, CHANCE, layer(1e-6, 1e-3, 0, 0));
        List<Finding> findings = new Doctor().examine(run);
        assertThat(findings)
                .extracting(Finding::name)
                .containsExactly("vanishing_gradients", "stuck_at_chance");
        assertThat(findings.getLast().consequenceOf()).isEqualTo("vanishing_gradients");
        assertThat(findings.getLast().fullCause()).startsWith("Follows from vanishing_gradients.");
    }

    /** Recorded losses include the penalties, those of validation rows as well. */
    private static EpochRecord penalized(int epoch, double loss, double validation) {
        return epoch(epoch, loss + 5, validation + 5, SOUND).set(Measure.PENALTY, 5);
    }

    @Test
    void aLossAtChanceIsToldWithoutItsPenalties() {
        Finding found =
                new StuckAtChance().examine(run(30, i -> penalized(i, 0.69, 0.69))).orElseThrow();
        assertThat(found.brief("loss")).isEqualTo("0.690");
        assertThat(found.evidence()).containsEntry("penalty", 5.0);
        assertThat(found.cause())
                .contains("the loss is 0.690")
                .contains("Penalties on the weights, 5 in the recorded loss, are not counted.");
        assertThat(new StuckAtChance().examine(steady(30, 0.69, SOUND)).orElseThrow().cause())
                .doesNotContain("Penalties");
    }

    @Test
    void aPenaltyIsNoGapBetweenTrainingAndValidation() {
        Examination alike = run(60, i -> penalized(i, 0.05 + 0.3 / i, 0.05 + 0.3 / i));
        assertThat(new Overfitting().examine(alike)).isEmpty();
        Examination apart = run(60, i -> penalized(i, 0.01 + 0.3 / i, 0.2 + 0.01 * i));
        Finding found = new Overfitting().examine(apart).orElseThrow();
        assertThat(found.evidence().get("validation_loss")).isLessThan(1);
        assertThat(found.evidence().get("best_validation_loss")).isLessThan(1);
        assertThat(found.cause()).contains("Penalties on the weights");
    }

    @Test
    void theOpeningExperimentIsHealthyWithEluAndHe() {
        Experiment opening = ShippedExperiments.opening();
        List<Change> changes =
                new ArrayList<>(
                        Remedies.each(
                                Structure.hidden(opening), Dense::activation, old -> new Elu()));
        changes.addAll(
                Remedies.each(
                        Structure.hidden(opening),
                        Dense::kernelInitializer,
                        old -> new HeNormal()));
        Experiment twin = new Fix("", e -> changes).applyTo(opening);
        assertThat(twin).isNotEqualTo(opening);
        assertThat(new Doctor().examine(Trial.trained(twin)))
                .filteredOn(finding -> !finding.isQuestion())
                .isEmpty();
    }
}
