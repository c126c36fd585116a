package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Dense;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.setting.Setting;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Measure;
import gradlab.run.history.Monitor;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/** The weights of the best epoch are what a run ends with, whatever ended it. */
class CheckpointTest {
    private static Experiment jumpy(int epochs) {
        return Runs.with(
                Runs.with(Runs.small(epochs), "metrics", List.of("accuracy")),
                "optimizer",
                new Sgd(1, 0.9, false, new Clipping()));
    }

    private static Experiment keeping(String monitor, int epochs) {
        return Runs.with(jumpy(epochs), "checkpoint", new ModelCheckpoint(monitor));
    }

    /** Stops in the middle of the epoch after. */
    private static RunRecorder stopped(Experiment experiment, int epochs) {
        RunControl control = new RunControl();
        return Runs.run(
                experiment,
                control,
                event -> {
                    if (event instanceof RunEvent.EpochDone(EpochRecord done)
                            && done.epoch() == epochs) {
                        control.stop();
                    }
                });
    }

    private static void assertSameWeights(RunRecorder run, RunRecorder other) {
        Weights one = Objects.requireNonNull(run.weights());
        assertThat(one).usingRecursiveComparison().isEqualTo(other.weights());
        assertThat(run.checkpoint().weights()).isSameAs(one);
    }

    /** The first of the best, as Keras's strict comparison has it. */
    private static int best(float[] values, boolean greatest) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (greatest ? values[i] > values[best] : values[i] < values[best]) {
                best = i;
            }
        }
        return best + 1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"val_loss", "val_accuracy", "loss", "accuracy"})
    void aRunThatIsDoneEndsWithTheWeightsOfItsBestEpoch(String monitor) {
        RunRecorder run = Runs.run(keeping(monitor, 30));
        boolean accuracy = monitor.contains("accuracy");
        Measure measure =
                switch (monitor) {
                    case "val_loss" -> Measure.VALIDATION_LOSS;
                    case "val_accuracy" -> Measure.VALIDATION_METRIC;
                    case "loss" -> Measure.LOSS;
                    default -> Measure.METRIC;
                };
        float[] values = Runs.series(run, measure);
        int best = best(values, accuracy);
        GivenBack weights = Objects.requireNonNull(run.history().outcome().givenBack());

        assertThat(best).isBetween(2, 29);
        assertThat(weights.epoch()).isEqualTo(best);
        assertThat(weights.monitor()).isEqualTo(monitor);
        assertThat((float) weights.value()).isEqualTo(values[best - 1]);
        assertSameWeights(run, Runs.run(jumpy(best)));
        assertThat(BestEpoch.of(run.history()))
                .isEqualTo(
                        new BestEpoch(best, Runs.series(run, Measure.VALIDATION_LOSS)[best - 1]));
    }

    @Test
    void soDoesARunThatIsStopped() {
        RunRecorder run = stopped(keeping("val_loss", 30), 12);
        int best = best(Runs.series(run, Measure.VALIDATION_LOSS), false);

        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.CANCELLED);
        assertThat(run.history().epochs()).isEqualTo(12);
        assertThat(best).isLessThan(12);
        assertThat(run.checkpoint().stage()).isEqualTo(Checkpoint.Stage.RESTORED);
        assertSameWeights(run, Runs.run(jumpy(best)));
    }

    /** Learns for five epochs, and loses its numbers soon after. */
    private static RunRecorder diverging(Experiment experiment) {
        RunControl control = new RunControl();
        return Runs.run(
                experiment,
                control,
                event -> {
                    if (event instanceof RunEvent.EpochDone(EpochRecord done)
                            && done.epoch() == 5) {
                        control.turn(Setting.parse("training.optimizer.learning_rate"), 1e4);
                    }
                });
    }

    private static Experiment linear(Experiment experiment) {
        return experiment.withModel(
                new Model(
                        List.of(
                                new Dense("first", 4, new Linear()),
                                new Dense("output", 1, new Linear()))));
    }

    @Test
    void soDoesARunThatDiverges() {
        Experiment plain = linear(Runs.small(30));
        RunRecorder run =
                diverging(Runs.with(plain, "checkpoint", new ModelCheckpoint("val_loss")));
        Outcome outcome = run.history().outcome();
        int best = best(Runs.series(run, Measure.VALIDATION_LOSS), false);

        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.DIVERGED);
        assertThat(best).isBetween(2, outcome.epoch() - 1);
        assertSameWeights(run, Runs.run(Runs.with(plain, "epochs", best)));
    }

    @Test
    void itDecidesWhereEarlyStoppingWouldGiveBackAnother() {
        EarlyStopping stopping =
                new EarlyStopping("loss", 3, 0, true, EarlyStopping.Trigger.NO_CHANGE);
        Experiment both = Runs.with(keeping("val_loss", 60), "early_stopping", stopping);
        RunRecorder run = Runs.run(both);
        GivenBack weights = Objects.requireNonNull(run.history().outcome().givenBack());
        int best = best(Runs.series(run, Measure.VALIDATION_LOSS), false);

        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.EARLY_STOPPING);
        assertThat(best).isNotEqualTo(best(Runs.series(run, Measure.LOSS), false));
        assertThat(weights.monitor()).isEqualTo("val_loss");
        assertSameWeights(run, Runs.run(jumpy(best)));
    }

    @Test
    void earlyStoppingThatGivesBackSaysSoToo() {
        EarlyStopping stopping =
                new EarlyStopping("val_loss", 3, 0, true, EarlyStopping.Trigger.NO_CHANGE);
        RunRecorder run = Runs.run(Runs.with(jumpy(60), "early_stopping", stopping));

        assertThat(run.history().outcome().givenBack().epoch())
                .isEqualTo(best(Runs.series(run, Measure.VALIDATION_LOSS), false));
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstEpochEndsWithTheWeightsItHas() {
        RunControl control = new RunControl();
        control.stop();
        RunRecorder run = Runs.run(keeping("val_loss", 5), control, event -> {});

        assertThat(run.history().outcome().givenBack()).isNull();
        assertThat(run.checkpoint().stage()).isEqualTo(Checkpoint.Stage.TRAINING);
    }

    @Test
    void keepingTheBestChangesNothingThatIsRecorded() {
        Runs.assertSame(Runs.run(keeping("val_loss", 8)), Runs.run(jumpy(8)));
    }

    @Test
    void aRunThatWasStoppedGoesOnFromItsLastWeightsAndKeepsTheBestOfAll() {
        Experiment experiment = keeping("val_loss", 30);
        RunRecorder straight = Runs.run(experiment);
        RunRecorder run = stopped(experiment, 12);
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        Trainer.resume(experiment, data, run.checkpoint(), new RunControl(), run);

        Runs.assertSame(run, straight);
        assertThat(run.history().outcome().givenBack())
                .isEqualTo(straight.history().outcome().givenBack());
        assertSameWeights(run, straight);
    }

    @Test
    void testRowsAreMeasuredWithTheBestWeightsEvenOfARunThatDiverged() {
        Experiment tested = linear(TestFiguresTest.tested(30));
        Experiment experiment = Runs.with(tested, "checkpoint", new ModelCheckpoint("val_loss"));
        RunRecorder run = diverging(experiment);

        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.DIVERGED);
        TestFiguresTest.assertSaysWhatItsWeightsSay(experiment, run);
    }

    @Test
    void anEpochThatIsNoBetterOrNoNumberIsNotTheBest() {
        String name = "val_accuracy";
        Monitor monitor = Monitor.of(List.of("accuracy"), name).orElseThrow();
        BestKeeper keeper = new BestKeeper(name, monitor);
        Weights none = new Weights(List.of());
        keeper.epochEnded(epoch(1, Double.NaN), () -> none);
        assertThat(keeper.best()).isNull();
        keeper.epochEnded(epoch(2, 0.5), () -> none);
        keeper.epochEnded(epoch(3, 0.5), () -> none);
        keeper.epochEnded(epoch(4, Double.NaN), () -> none);
        assertThat(Objects.requireNonNull(keeper.best()).epoch()).isEqualTo(2);
        keeper.epochEnded(epoch(5, 0.6), () -> none);
        assertThat(Objects.requireNonNull(keeper.best()).epoch()).isEqualTo(5);
    }

    private static EpochRecord epoch(int number, double accuracy) {
        return new EpochRecord(number, 1, 0).set(Measure.VALIDATION_METRIC, 0, accuracy);
    }
}
