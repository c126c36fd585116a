package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.Sampling;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.DataPlan;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.PhaseEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;
import gradlab.run.live.LiveRun;
import gradlab.run.training.Trainer;
import gradlab.ui.settings.SettingsJson;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

class TrainingOnTest {
    private static final int EPOCHS = 6;
    private final Experiment experiment = of(EPOCHS);
    private final Later workers = new Later();
    private final BenchModel bench = new BenchModel(experiment, workers);

    @TempDir Path folder;

    /** Trains to the end when told to; computes at once. */
    private static final class Later implements Workers {
        private @Nullable Runnable waiting;

        @Override
        public void train(
                LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
            waiting =
                    () -> {
                        List<RunEvent> events = new ArrayList<>();
                        run.train(events::add);
                        reader.accept(events);
                    };
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public <T> void compute(
                Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
            T result;
            try {
                result = task.call();
            } catch (Exception failure) {
                failed.accept(failure);
                return;
            }
            done.accept(result);
        }

        void finish() {
            Runnable work = waiting;
            waiting = null;
            if (work != null) {
                work.run();
            }
        }
    }

    private void play() {
        bench.transport().play();
        workers.finish();
    }

    private void go() {
        bench.trainingOn().go();
        workers.finish();
    }

    private static Experiment of(int epochs) {
        Experiment shipped = ShippedExperiments.named("spirals");
        return shipped.withData(
                        shipped.data()
                                .withSource(
                                        Knobs.set(
                                                        new Circles(),
                                                        Circles::sampling,
                                                        Sampling::samples)
                                                .to(60)))
                .withTraining(shipped.training().withEpochs(epochs));
    }

    private void edit(UnaryOperator<Experiment> change) {
        bench.editing().edit("Edit", change);
    }

    /** The run on the bench is, bit for bit, one that was as long from its start. */
    private void assertIsStraight(int epochs) {
        RunRecorder straight = new RunRecorder();
        Trainer.run(of(epochs), Path.of(""), new RunControl(), straight);
        assertThat(losses(bench.run().history().get())).containsExactly(losses(straight.history()));
        assertThat(bench.run().current().past().at(epochs, new RunControl()).weights())
                .usingRecursiveComparison()
                .isEqualTo(straight.weights());
    }

    private static float[] losses(RunHistory history) {
        return history.series(new SeriesKey(Measure.VALIDATION_LOSS)).toArray();
    }

    @Test
    void aRunThatIsOverGoesOnAsIfItHadBeenLonger() {
        assertThat(bench.trainingOn().more().get()).isZero();
        play();
        assertThat(bench.trainingOn().words()).isEqualTo("Train 6 more epochs");
        go();

        assertThat(bench.run().runs()).hasSize(2);
        assertThat(bench.run().runs().getFirst().history().epochs()).isEqualTo(EPOCHS);
        assertThat(bench.editing().experiment().get().training().epochs()).isEqualTo(2 * EPOCHS);
        assertIsStraight(2 * EPOCHS);
        assertThat(bench.trainingOn().more().get()).as("as many again").isEqualTo(EPOCHS);
    }

    @Test
    void undoTakesTheLengthBackAndLosesNothing() {
        play();
        go();
        assertThat(bench.editing().document().undoName().get()).isEqualTo("epochs 6 → 12");
        bench.editing().document().undo();

        assertThat(bench.editing().experiment().get()).isEqualTo(experiment);
        assertThat(bench.run().runs()).hasSize(2);
        assertThat(bench.run().history().get().epochs()).isEqualTo(2 * EPOCHS);
    }

    @Test
    void whatIsPlannedIsTrainedAndNotMore() {
        play();
        edit(e -> e.withTraining(e.training().withEpochs(8)));
        assertThat(bench.trainingOn().more().get()).isEqualTo(2);
        go();
        assertIsStraight(8);
    }

    @Test
    void aSavedRunGoesOnFromTheStateInItsFile() {
        FileCommands files = new FileCommands(bench, new RecentFiles(SettingsJson.in(folder)));
        play();
        Path file = folder.resolve("kept.gradlab");
        files.saveRun(file, () -> {});
        files.open(file);
        assertThat(bench.trainingOn().more().get()).isEqualTo(EPOCHS);
        go();
        assertIsStraight(2 * EPOCHS);
    }

    @Test
    void itIsNotOfferedWhereThereIsNoWayOn() {
        edit(e -> e.withTraining(e.training().withOptimizer(new Sgd().withLearningRate(1e30))));
        play();
        assertThat(bench.run().history().get().outcome().reason())
                .isEqualTo(Outcome.Reason.DIVERGED);
        assertThat(bench.trainingOn().more().get()).as("diverged").isZero();

        bench.open(PhaseEdits.add(experiment), null);
        play();
        assertThat(bench.trainingOn().more().get()).as("phases").isZero();

        EarlyStopping atOnce =
                new EarlyStopping("loss", 0, 10, false, EarlyStopping.Trigger.NO_CHANGE);
        bench.open(Runs.with(experiment, "early_stopping", atOnce), null);
        play();
        int done = bench.run().history().get().epochs();
        assertThat(done).isLessThan(EPOCHS);
        assertThat(bench.trainingOn().more().get()).as("would stop at once").isZero();
        edit(e -> Runs.with(e, "early_stopping", null));
        assertThat(bench.trainingOn().more().get()).isEqualTo(EPOCHS - done);
        go();
        assertThat(bench.run().history().get().epochs()).isEqualTo(EPOCHS);

        bench.twin().open();
        assertThat(bench.trainingOn().more().get()).as("a twin").isZero();
    }

    @Test
    void whatARunCannotChangeOnItsWayIsSaidAndNothingIsEdited() {
        play();
        edit(e -> e.withData(Knobs.set(e.data(), DataPlan::labelNoise).to(0.1)));
        Experiment before = bench.editing().experiment().get();
        go();
        assertThat(bench.run().runs()).hasSize(1);
        assertThat(bench.editing().experiment().get()).isEqualTo(before);
        assertThat(bench.notices().shown())
                .singleElement()
                .satisfies(n -> assertThat(n.what()).contains("cannot change on its way"));
    }
}
