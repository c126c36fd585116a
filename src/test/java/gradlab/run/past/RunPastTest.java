package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.optimizer.Adam;
import gradlab.engine.schedule.Performance;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.control.SnapshotSink;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.training.RunStart;
import gradlab.text.SentenceException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RunPastTest {
    private static final long PLENTY = 64L << 20;

    /** A run with all its states, and its past with as many as a budget holds. */
    private record Trained(RunRecorder recorder, SnapshotStore all, RunPast past) {
        Checkpoint exact(int epochs) {
            Checkpoint state = all.before(epochs);
            assertThat(state).isNotNull().extracting(Checkpoint::epochs).isEqualTo(epochs);
            return state;
        }

        Checkpoint again(int epochs) {
            return past.at(epochs, new RunControl());
        }
    }

    private static Trained train(Experiment experiment, long budget, RunEvent.KnobTurned... knobs) {
        RunStart start = RunStart.fresh(experiment, Runs.HERE);
        SnapshotStore all = new SnapshotBudget(PLENTY).store();
        SnapshotStore few = new SnapshotBudget(budget).store();
        RunControl control = new RunControl();
        control.repeat(List.of(knobs));
        control.keepSnapshots(new Both(all, few));
        RunRecorder recorder = new RunRecorder();
        start.run(control, recorder);
        return new Trained(recorder, all, new RunPast(start, recorder.history(), few, null));
    }

    private record Both(SnapshotStore all, SnapshotStore few) implements SnapshotSink {
        @Override
        public boolean wants(int epochs) {
            return true;
        }

        @Override
        public void add(Checkpoint snapshot) {
            all.add(snapshot);
            if (few.wants(snapshot.epochs())) {
                few.add(snapshot);
            }
        }
    }

    private static Experiment eventful() {
        Experiment experiment = Runs.with(Runs.small(1), "optimizer", new Adam());
        experiment =
                Runs.with(
                        experiment,
                        "phases",
                        List.of(
                                new Phase("frozen", 8, Map.of("hidden1", false), null),
                                new Phase("free", 12, Map.of("hidden1", true), 0.02)));
        experiment = Runs.with(experiment, "gradient_noise", 0.01);
        experiment = Runs.with(experiment, "weight_noise", 0.01);
        experiment =
                Runs.with(
                        experiment,
                        "schedule",
                        Knobs.set(
                                        Knobs.set(new Performance(), Performance::patience).to(1),
                                        Performance::factor)
                                .to(0.5));
        return Runs.with(
                experiment,
                "early_stopping",
                new EarlyStopping("val_loss", 50, 0, true, EarlyStopping.Trigger.NO_CHANGE));
    }

    private static void assertSame(Checkpoint one, Checkpoint other) {
        assertThat(one.network()).usingRecursiveComparison().isEqualTo(other.network());
        assertThat(one.feed()).isEqualTo(other.feed());
        assertThat(one.plateau()).isEqualTo(other.plateau());
        assertThat(one.stopping()).usingRecursiveComparison().isEqualTo(other.stopping());
        assertThat(one.best()).usingRecursiveComparison().isEqualTo(other.best());
        assertThat(one.turned()).isEqualTo(other.turned());
        assertThat(one.step()).isEqualTo(other.step());
        assertThat(one.phaseStep()).isEqualTo(other.phaseStep());
    }

    @Test
    void everyEpochIsComputedAgainBitForBit() {
        Trained run =
                train(
                        eventful(),
                        20_000,
                        new RunEvent.KnobTurned(
                                2, 4, Setting.parse("model.layers[drop].rate"), "0.5", "0.25"),
                        new RunEvent.KnobTurned(
                                5,
                                12,
                                Setting.parse("training.optimizer.learning_rate"),
                                "0.001",
                                "0.004"),
                        new RunEvent.KnobTurned(
                                11, 31, Setting.parse("training.gradient_noise"), "0.01", "0.0"));
        assertThat(run.past().snapshots().epochs()).hasSizeLessThan(10);
        assertThat(run.recorder().history().knobsTurned()).hasSize(3);

        for (int epoch = 20; epoch >= 0; epoch--) {
            assertSame(run.again(epoch), run.exact(epoch));
        }
    }

    @Test
    void withoutAnySnapshotTheRunGoesAgainFromItsStart() {
        Trained run =
                train(
                        eventful(),
                        0,
                        new RunEvent.KnobTurned(
                                5,
                                12,
                                Setting.parse("training.optimizer.learning_rate"),
                                "0.001",
                                "0.004"));
        assertThat(run.past().snapshots().epochs()).isEmpty();

        assertSame(run.again(13), run.exact(13));
    }

    @Test
    void theWeightsOfTheLastEpochAreItsOwnThoughTheRunEndsWithTheBest() {
        Experiment stopping =
                Runs.with(
                        Runs.small(60),
                        "early_stopping",
                        new EarlyStopping("val_loss", 3, 0, true, EarlyStopping.Trigger.NO_CHANGE));
        Trained run = train(stopping, PLENTY);
        int last = run.recorder().history().epochs();
        assertThat(run.recorder().history().outcome().reason())
                .isEqualTo(Outcome.Reason.EARLY_STOPPING);

        assertThat(run.again(last).weights())
                .usingRecursiveComparison()
                .isNotEqualTo(run.recorder().weights());
        assertThat(run.again(last - 3).weights())
                .usingRecursiveComparison()
                .isEqualTo(run.recorder().weights());
    }

    @Test
    void lookingBackLeavesStatesBehindThatMakeTheNextLookShort() {
        Trained run = train(Runs.small(64), 60_000);
        int stride = run.past().snapshots().stride();
        assertThat(stride).isGreaterThan(2);

        run.again(3 * stride - 1);

        assertThat(run.past().nearest(3 * stride - 2))
                .extracting(Checkpoint::epochs)
                .isEqualTo(3 * stride - 2);
    }

    @Test
    void aStoppedLookGivesNothing() {
        Trained run = train(Runs.small(20), 0);
        RunControl stopped = new RunControl();
        stopped.stop();

        assertThat(run.past().at(10, stopped)).isNull();
    }

    @Test
    void anEpochTheRunNeverHadIsNoEpoch() {
        Trained run = train(Runs.small(5), PLENTY);

        assertThat(run.again(9)).isNull();
    }

    @Test
    void aRunThatCannotBeRepeatedSaysSoRatherThanShowOtherWeights() {
        Trained other = train(Runs.with(Runs.small(6), "seed", 7L), PLENTY);
        RunPast wrong =
                new RunPast(
                        RunStart.fresh(Runs.small(6), Runs.HERE),
                        other.recorder().history(),
                        new SnapshotBudget(0).store(),
                        null);

        assertThatThrownBy(() -> wrong.at(3, new RunControl()))
                .isInstanceOf(SentenceException.class)
                .hasMessageStartingWith("Epoch 1 cannot be computed again");
    }

    @Test
    void snapshotsChangeNothingInTheRun() {
        Trained kept = train(eventful(), PLENTY);

        Runs.assertSame(kept.recorder(), Runs.run(eventful()));
    }
}
