package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Dense;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.StackedAutoencoder;
import gradlab.run.Runs;
import gradlab.run.control.Mailbox;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.history.SeriesKey;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class TrainerTest {
    @Test
    void aRunTellsEveryEpochAndThatItIsOver() {
        RunRecorder run = Runs.run(Runs.small(5));

        assertThat(run.history().epochs()).isEqualTo(5);
        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(run.history().outcome().step()).isEqualTo(15);
        assertThat(run.history().started().layers()).containsExactly("hidden1", "output");
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        Runs.assertSame(Runs.run(Runs.small(20)), Runs.run(Runs.small(20)));
    }

    @Test
    void anotherSeedGivesAnotherHistory() {
        Experiment other = Runs.with(Runs.small(20), "seed", 43L);

        assertThat(Runs.run(other).history().sameAs(Runs.run(Runs.small(20)).history())).isFalse();
    }

    @Test
    void theLossGoesDown() {
        Experiment plain = Runs.small(200);
        plain =
                plain.withModel(
                        new Model(
                                List.of(
                                        new Dense("hidden1", 8, new Relu()),
                                        plain.model().layers().getLast())));
        float[] loss = Runs.series(Runs.run(plain), Measure.LOSS);

        assertThat(loss[199]).isLessThan(loss[0] / 4);
    }

    @Test
    void aWatchedRunIsTheSameAsAnUnwatchedOne() {
        RunRecorder unwatched = Runs.run(Runs.small(20), Runs.recording(Recording.none()));
        RunRecorder watched = Runs.run(Runs.small(20), Runs.recording(Recording.all()));

        assertThat(Runs.series(watched, Measure.LOSS))
                .isEqualTo(Runs.series(unwatched, Measure.LOSS));
        assertThat(Runs.series(watched, Measure.VALIDATION_LOSS))
                .isEqualTo(Runs.series(unwatched, Measure.VALIDATION_LOSS));
        assertThat(Runs.series(unwatched, Measure.GRADIENT_NORM)).isEmpty();
        assertThat(Runs.series(watched, Measure.GRADIENT_NORM)).hasSize(20);
    }

    @Test
    void monteCarloLayersDrawTheSameWhetherProbedOrNot() {
        Experiment experiment = Runs.small(10);
        experiment = experiment.withModel(monteCarlo(experiment.model()));
        RunRecorder unwatched = Runs.run(experiment, Runs.recording(Recording.none()));
        RunRecorder watched = Runs.run(experiment, Runs.recording(Recording.all()));

        assertThat(Runs.series(watched, Measure.LOSS))
                .isEqualTo(Runs.series(unwatched, Measure.LOSS));
    }

    private static Model monteCarlo(Model model) {
        return new Model(
                model.layers().stream()
                        .map(
                                layer ->
                                        layer instanceof gradlab.engine.layer.Stochastic noisy
                                                ? noisy.withMonteCarlo(true)
                                                : layer)
                        .toList());
    }

    @Test
    void aSteppedRunIsTheSameAsAStraightOne() {
        RunControl control = RunControl.paused();
        CompletableFuture<RunRecorder> stepped =
                CompletableFuture.supplyAsync(() -> Runs.run(Runs.small(6), control));
        for (int i = 0; i < 7; i++) {
            control.stepBatch();
            control.requestWeights();
        }
        control.stepEpoch();
        control.pause();
        control.play();

        Runs.assertSame(stepped.join(), Runs.run(Runs.small(6)));
    }

    @Test
    void weightsCanBeHadWhilePaused() {
        RunControl control = RunControl.paused();
        CompletableFuture<RunEvent.WeightsTaken> taken = new CompletableFuture<>();
        CompletableFuture<RunRecorder> run =
                CompletableFuture.supplyAsync(
                        () ->
                                Runs.run(
                                        Runs.small(1),
                                        control,
                                        event -> {
                                            if (event instanceof RunEvent.WeightsTaken weights) {
                                                taken.complete(weights);
                                            }
                                        }));
        control.requestWeights();

        assertThat(taken.join().step()).isZero();
        control.stop();
        run.join();
    }

    @Test
    void aCancelledRunStopsBeforeTheNextBatch() {
        RunControl control = Runs.recording(Recording.all());
        RunRecorder run =
                Runs.run(
                        Runs.small(100),
                        control,
                        event -> {
                            if (event instanceof RunEvent.StepDone step && step.step() == 7) {
                                control.stop();
                            }
                        });

        assertThat(run.history().outcome())
                .isEqualTo(
                        new Outcome(
                                Outcome.Reason.CANCELLED,
                                3,
                                7,
                                null,
                                Message.of("Stopped by hand.")));
        assertThat(run.history().epochs()).isEqualTo(2);
    }

    @Test
    void divergenceNamesEpochStepAndLayer() {
        Experiment wild = Runs.small(100);
        wild =
                wild.withModel(
                        new Model(
                                List.of(
                                        new Dense("first", 4, new Linear()),
                                        new Dense("second", 4, new Linear()),
                                        new Dense("output", 1, new Linear()))));
        wild = Runs.with(wild, "optimizer", new Sgd(1e6, 0, false, new Clipping()));
        RunRecorder run = Runs.run(wild);
        Outcome outcome = run.history().outcome();

        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.DIVERGED);
        assertThat(outcome.layer()).isIn("first", "second", "output");
        assertThat(outcome.epoch()).isEqualTo(run.history().epochs());
        assertThat(outcome.step()).isBetween(3L * (outcome.epoch() - 1), 3L * outcome.epoch());
        float[] loss = Runs.series(run, Measure.LOSS);
        assertThat(Float.isFinite(loss[loss.length - 1])).isFalse();
    }

    @Test
    void anEpochsLossIsTheMeanOverItsRows() {
        RunRecorder run = Runs.run(Runs.small(1), Runs.recording(Recording.all()));
        float[] steps = run.history().steps().loss().toArray();

        assertThat(Runs.series(run, Measure.LOSS)[0])
                .isEqualTo((float) ((16.0 * steps[0] + 16.0 * steps[1] + 8.0 * steps[2]) / 40));
    }

    @Test
    void anEpochsGradientNormIsTheMeanOverItsSteps() {
        RunRecorder run = Runs.run(Runs.small(1), Runs.recording(Recording.all()));
        float[] steps = run.history().steps().gradientNorm(1).toArray();
        SeriesKey mean = new SeriesKey(Measure.GRADIENT_NORM, 1);
        SeriesKey least = new SeriesKey(Measure.GRADIENT_NORM_MIN, 1);

        assertThat(run.history().series(mean).get(0))
                .isEqualTo((float) (((double) steps[0] + steps[1] + steps[2]) / 3));
        Arrays.sort(steps);
        assertThat(run.history().series(least).get(0)).isEqualTo(steps[0]);
    }

    @Test
    void phasesFreezeAndRestartTheOptimizer() {
        Experiment phased =
                Runs.with(
                        Runs.small(1),
                        "phases",
                        List.of(
                                new Phase("frozen", 2, Map.of("hid*", false), null),
                                new Phase("free", 3, Map.of("hidden*", true), 0.02)));
        RunControl control = Runs.recording(Recording.all());
        List<float[]> kernels = new ArrayList<>();
        RunRecorder run =
                Runs.run(
                        phased,
                        control,
                        event -> {
                            if (event instanceof RunEvent.StepDone) {
                                control.requestWeights();
                            } else if (event instanceof RunEvent.WeightsTaken taken) {
                                kernels.add(Runs.kernel(taken, 0));
                            }
                        });

        assertThat(run.history().epochs()).isEqualTo(5);
        assertThat(Runs.series(run, Measure.LEARNING_RATE))
                .containsExactly(0.1f, 0.1f, 0.02f, 0.02f, 0.02f);
        assertThat(kernels.get(0)).isEqualTo(kernels.get(4));
        assertThat(kernels.getLast()).isNotEqualTo(kernels.get(4));
    }

    @Test
    void earlyStoppingEndsTheRunWithTheBestWeights() {
        Experiment stopping =
                Runs.with(
                        Runs.with(Runs.small(500), "optimizer", fast()),
                        "early_stopping",
                        new EarlyStopping("val_loss", 3, 0, true, EarlyStopping.Trigger.NO_CHANGE));
        RunRecorder run = Runs.run(stopping);
        Outcome outcome = run.history().outcome();
        float[] validation = Runs.series(run, Measure.VALIDATION_LOSS);
        int best = outcome.epoch() - 4;

        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.EARLY_STOPPING);
        assertThat(validation).hasSize(outcome.epoch());
        for (float later : Arrays.copyOfRange(validation, best + 1, validation.length)) {
            assertThat(later).isGreaterThanOrEqualTo(validation[best]);
        }
        assertThat(bestWeightsOf(stopping, best + 1))
                .isEqualTo(run.weights().layers().getFirst().arrays().get("kernel"));
    }

    private static Sgd fast() {
        return new Sgd(1, 0.9, false, new Clipping());
    }

    private static float[] bestWeightsOf(Experiment experiment, int epochs) {
        Experiment shorter = Runs.with(experiment, "early_stopping", null);
        return Runs.run(shorter.withTraining(shorter.training().withEpochs(epochs)))
                .weights()
                .layers()
                .getFirst()
                .arrays()
                .get("kernel");
    }

    @Test
    void pretrainingChangesWhereTrainingBegins() {
        Experiment experiment = Runs.small(2);
        Experiment pretrained = Runs.with(experiment, "pretraining", new StackedAutoencoder(3));

        assertThat(Runs.run(pretrained).history().epochs()).isEqualTo(2);
        assertThat(Runs.series(Runs.run(pretrained), Measure.LOSS))
                .isNotEqualTo(Runs.series(Runs.run(experiment), Measure.LOSS));
        Runs.assertSame(Runs.run(pretrained), Runs.run(pretrained));
    }

    @Test
    void twentyThousandEpochsArriveCompleteAndInOrder() {
        Experiment tiny = Runs.small(20_000);
        tiny = tiny.withModel(new Model(List.of(new Dense("output", 1, new Linear()))));
        tiny = Runs.with(tiny, "batch_size", 64);
        List<Integer> epochs = new ArrayList<>();
        Mailbox<RunEvent> mailbox =
                new Mailbox<>(
                        Runnable::run,
                        batch ->
                                batch.forEach(
                                        event -> {
                                            if (event instanceof RunEvent.EpochDone epoch) {
                                                epochs.add(epoch.record().epoch());
                                            }
                                        }));
        Trainer.run(tiny, Runs.HERE, new RunControl(), mailbox);

        assertThat(epochs).hasSize(20_000).isSorted();
    }

    @Test
    void runsSideBySideAreTheSameAsAlone() {
        Experiment wide = Runs.with(Runs.small(8), "batch_size", 40);
        Experiment experiment =
                wide.withModel(
                        new Model(
                                List.of(
                                        new Dense("hidden1", 200, new Relu()),
                                        new Dense("hidden2", 200, new Relu()),
                                        wide.model().layers().getLast())));
        CompletableFuture<RunRecorder> beside =
                CompletableFuture.supplyAsync(() -> Runs.run(experiment));
        RunRecorder first = Runs.run(experiment);

        Runs.assertSame(first, beside.join());
        Runs.assertSame(first, Runs.run(experiment));
    }

    @Test
    void batchesMayBeLargerThanTheData() {
        Experiment whole = Runs.with(Runs.small(3), "batch_size", 1000);

        assertThat(Runs.run(whole).history().outcome().step()).isEqualTo(3);
    }

    @Test
    void trainingRowsAreMeasuredAgainWhereThatIsRecordedAndNothingElseChanges() {
        Experiment small = Runs.small(3);
        RunRecorder asked =
                Runs.run(small, Runs.recording(Recording.none().with(Recorded.TRAIN_EVALUATION)));
        RunRecorder always = Runs.run(Runs.with(small, "evaluate_train", true));
        RunRecorder never = Runs.run(small, Runs.recording(Recording.none()));
        assertThat(Runs.series(asked, Measure.TRAIN_EVAL_LOSS))
                .hasSize(3)
                .isEqualTo(Runs.series(always, Measure.TRAIN_EVAL_LOSS));
        assertThat(Runs.series(asked, Measure.LOSS)).isEqualTo(Runs.series(never, Measure.LOSS));
        assertThat(Runs.series(never, Measure.TRAIN_EVAL_LOSS)).isEmpty();
    }
}
