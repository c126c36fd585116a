package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;
import gradlab.run.training.RunStart;

import org.junit.jupiter.api.Test;

import java.util.List;

class ForkTest {
    private static final int AT = 4;

    private final Experiment experiment = Runs.small(9);
    private final SnapshotStore snapshots = new SnapshotBudget(64L << 20).store();
    private final RunRecorder run = trained();

    private RunRecorder trained() {
        RunControl control = new RunControl();
        control.keepSnapshots(snapshots);
        return Runs.run(experiment, control);
    }

    private Checkpoint at(int epochs) {
        return snapshots.before(epochs);
    }

    private RunRecorder goOn(Fork fork) {
        RunRecorder recorder = new RunRecorder(run.history().upTo(fork.from()));
        RunControl control = new RunControl();
        fork.prepare(control);
        RunStart.at(fork.from(), fork.experiment(), Runs.HERE).run(control, recorder);
        return recorder;
    }

    @Test
    void aForkThatChangesNothingIsTheRestOfTheRun() {
        RunRecorder fork = goOn(Fork.of(experiment, at(AT), experiment));

        Runs.assertSame(fork, run);
        assertThat(fork.weights()).usingRecursiveComparison().isEqualTo(run.weights());
    }

    @Test
    void theCommonPastIsCopiedAndGoesNoFurther() {
        RunHistory past = run.history().upTo(at(AT));

        assertThat(past.epochs()).isEqualTo(AT);
        assertThat(past.outcome()).isNull();
        assertThat(past.series(new SeriesKey(Measure.LOSS)).toArray())
                .hasSize(AT)
                .isEqualTo(java.util.Arrays.copyOf(Runs.series(run, Measure.LOSS), AT));
    }

    @Test
    void anotherLearningRateIsAKnobTurnedAtTheFork() {
        Optimizer faster = experiment.training().optimizer().withLearningRate(0.02);
        Experiment wanted = Runs.with(experiment, "optimizer", faster);
        RunRecorder fork = goOn(Fork.of(experiment, at(AT), wanted));

        RunEvent.KnobTurned turned =
                new RunEvent.KnobTurned(
                        AT + 1,
                        3L * AT,
                        Setting.parse("training.optimizer.learning_rate"),
                        "0.1",
                        "0.02");
        assertThat(fork.history().knobsTurned()).containsExactly(turned);
        RunControl same = new RunControl();
        same.repeat(List.of(turned));
        Runs.assertSame(fork, Runs.run(experiment, same));
    }

    @Test
    void settingsThatAKnobChangedSinceAreThoseOfTheForkFromItsStart() {
        RunControl control = new RunControl();
        control.keepSnapshots(snapshots);
        control.repeat(
                List.of(
                        new RunEvent.KnobTurned(
                                2, 4, Setting.parse("model.layers[drop].rate"), "0.5", "0.25")));
        snapshots.close();
        SnapshotStore own = new SnapshotBudget(64L << 20).store();
        control.keepSnapshots(own);
        Runs.run(experiment, control);
        Experiment asTurned =
                LayerEdits.replace(
                        experiment,
                        2,
                        Knobs.set(
                                        (gradlab.engine.layer.Dropout)
                                                experiment.model().layers().get(2),
                                        Dropout::rate)
                                .to(0.25));

        assertThat(Fork.of(experiment, own.before(1), asTurned).turns())
                .containsExactly(
                        new LiveTurns.Turn(Setting.parse("model.layers[drop].rate"), 0.25));
        assertThat(Fork.of(experiment, own.before(3), asTurned).turns()).isEmpty();
    }

    @Test
    void anotherOptimizerBeginsWithoutMemoriesAtTheSameWeights() {
        Experiment wanted = Runs.with(experiment, "optimizer", new Adam());
        Fork fork = Fork.of(experiment, at(AT), wanted);

        assertThat(fork.experiment()).isEqualTo(wanted);
        assertThat(fork.from().weights()).isEqualTo(at(AT).weights());
        assertThat(fork.from().network().memories())
                .isNotEmpty()
                .allMatch(memory -> memory.length == 0);
        assertThat(fork.from().network().steps()).isZero();
        assertThat(goOn(fork).history().epochs()).isEqualTo(9);
    }

    @Test
    void anotherActivationKeepsWeightsAndMemories() {
        Dense hidden = (Dense) experiment.model().layers().getFirst();
        Experiment wanted =
                LayerEdits.replace(
                        experiment, 0, Knobs.set(hidden, Dense::activation).to(new Tanh()));
        Fork fork = Fork.of(experiment, at(AT), wanted);

        assertThat(fork.from().network()).isEqualTo(at(AT).network());
        RunHistory history = goOn(fork).history();
        assertThat(history.epochs()).isEqualTo(9);
        assertThat(history.sameAs(run.history())).isFalse();
    }

    @Test
    void moreEpochsLetACompletedRunGoOn() {
        Experiment longer = Runs.with(experiment, "epochs", 12);
        RunRecorder fork = goOn(Fork.of(experiment, at(9), longer));

        assertThat(fork.history().epochs()).isEqualTo(12);
    }

    @Test
    void otherLayersAreRefusedByName() {
        Dense wide = new Dense("hidden1", 7, new Tanh());

        assertThatThrownBy(
                        () -> Fork.of(experiment, at(AT), LayerEdits.replace(experiment, 0, wide)))
                .hasMessage("A run cannot change on its way: kind, name or size of layer hidden1.");
        assertThatThrownBy(
                        () ->
                                Fork.of(
                                        experiment,
                                        at(AT),
                                        LayerEdits.insert(experiment, 1, wide.withName("more"))))
                .hasMessage("A run cannot change on its way: the number of its layers.");
    }

    @Test
    void allElseThatCannotChangeIsNamed() {
        Experiment wanted =
                Runs.with(Runs.with(experiment, "batch_size", 8), "metrics", List.of("mae"));

        assertThatThrownBy(() -> Fork.of(experiment, at(AT), wanted))
                .hasMessage(
                        "A run cannot change on its way: its metrics, batch size, shuffling, seed"
                                + " or threads.");
    }
}
