package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.Sampling;
import gradlab.engine.network.Weights;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.live.LiveRun;
import gradlab.run.training.Trainer;
import gradlab.ui.notice.Notice;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

class TimeModelTest {
    private static final int EPOCHS = 12;

    /** Trains to the end before it answers; computes when told to. */
    private static final class Waiting implements Workers {
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private boolean atOnce = true;

        @Override
        public void train(
                LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
            List<RunEvent> events = new ArrayList<>();
            run.play();
            run.train(events::add);
            reader.accept(events);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public <T> void compute(
                Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
            Runnable work =
                    () -> {
                        T result;
                        try {
                            result = task.call();
                        } catch (Exception failure) {
                            failed.accept(failure);
                            return;
                        }
                        done.accept(result);
                    };
            if (atOnce) {
                work.run();
            } else {
                tasks.add(work);
            }
        }

        void next() {
            tasks.remove().run();
        }
    }

    private final Experiment experiment = experiment();
    private final Waiting workers = new Waiting();
    private final BenchModel bench = new BenchModel(experiment, workers);
    private final TimeModel time = bench.time();

    @TempDir Path folder;

    private static Experiment experiment() {
        Experiment shipped = ShippedExperiments.named("spirals");
        return shipped.withData(
                        shipped.data()
                                .withSource(
                                        Knobs.set(
                                                        new Circles(),
                                                        Circles::sampling,
                                                        Sampling::samples)
                                                .to(60)))
                .withTraining(shipped.training().withEpochs(EPOCHS));
    }

    private void limit(long bytes) {
        bench.run().maker().snapshots().limit(bytes);
    }

    private Weights exact(int epochs) {
        RunRecorder recorder = new RunRecorder();
        Experiment shorter = experiment.withTraining(experiment.training().withEpochs(epochs));
        Trainer.run(shorter, Path.of(""), new RunControl(), recorder);
        return recorder.weights();
    }

    private void assertShows(int epoch) {
        assertThat(bench.time().shownEpoch().get()).isEqualTo(epoch);
        assertThat(time.computing().get()).isEqualTo(TimeModel.NONE);
        assertThat(bench.time().weights().get()).usingRecursiveComparison().isEqualTo(exact(epoch));
    }

    @Test
    void theNewestEpochIsFollowed() {
        bench.transport().play();

        assertThat(time.live().get()).isTrue();
        assertShows(EPOCHS);
    }

    @Test
    void aCheckpointShowsItsBestEpochAtTheEndAndMarksIt() {
        ModelCheckpoint byAccuracy = new ModelCheckpoint("val_accuracy");
        bench.editing().edit("", e -> Runs.with(e, "checkpoint", byAccuracy));
        bench.transport().play();
        Series accuracy =
                bench.run().history().get().series(new SeriesKey(Measure.VALIDATION_METRIC));
        int best = 0;
        for (int i = 1; i < accuracy.size(); i++) {
            best = accuracy.get(i) > accuracy.get(best) ? i : best;
        }
        assertThat(best + 1).isLessThan(EPOCHS);

        assertThat(time.weights().get()).usingRecursiveComparison().isEqualTo(exact(best + 1));
        assertThat(time.marks())
                .filteredOn(mark -> mark.kind() == TimeMark.Kind.BEST)
                .extracting(TimeMark::epoch)
                .containsExactly(best + 1);
        time.show(EPOCHS - 1);
        assertShows(EPOCHS - 1);
        time.goLive();
        assertThat(time.weights().get()).usingRecursiveComparison().isEqualTo(exact(best + 1));
    }

    @Test
    void anyEpochBackToTheWeightsBeforeTheFirstIsShown() {
        bench.transport().play();
        for (int epoch : List.of(7, 1, 11)) {
            time.show(epoch);
            assertThat(time.live().get()).isFalse();
            assertShows(epoch);
        }
        time.show(0);
        assertThat(bench.time().shownEpoch().get()).isZero();
        assertThat(bench.time().weights().get()).isNotNull();
    }

    @Test
    void oneStepBackAndOneForthAndTheNewestIsLiveAgain() {
        bench.transport().play();
        assertThat(time.forward()).isFalse();
        assertThat(time.back()).isTrue();
        assertShows(EPOCHS - 1);
        assertThat(time.forward()).isTrue();
        assertThat(time.live().get()).isTrue();
        assertShows(EPOCHS);
        time.show(0);
        assertThat(time.back()).isFalse();
    }

    @Test
    void beforeThereIsARunThereIsNoPast() {
        time.show(5);

        assertThat(time.live().get()).isTrue();
        assertThat(bench.time().shownEpoch().get()).isZero();
        assertThat(time.canFork()).isFalse();
    }

    @Test
    void whileAnEpochIsComputedTheNearestSnapshotIsShown() {
        limit(150_000);
        bench.transport().play();
        assertThat(time.stride()).isGreaterThan(1);
        workers.atOnce = false;
        int wish = time.stride() + 1;
        time.show(wish);

        assertThat(bench.time().shownEpoch().get()).isEqualTo(wish);
        assertThat(time.computing().get()).isEqualTo(wish);
        assertThat(bench.time().weights().get())
                .usingRecursiveComparison()
                .isEqualTo(exact(time.stride()));
        workers.next();
        assertShows(wish);
    }

    @Test
    void ofManyWishesOnlyTheNewestIsComputed() {
        limit(0);
        bench.transport().play();
        workers.atOnce = false;
        for (int wish = 2; wish < 9; wish++) {
            time.show(wish);
        }
        assertThat(workers.tasks).hasSize(1);
        workers.next(); // was stopped, finds nothing
        assertThat(time.computing().get()).isEqualTo(8);
        workers.next();

        assertThat(workers.tasks).isEmpty();
        assertShows(8);
    }

    @Test
    void goingLiveForgetsWhatIsComputed() {
        limit(0);
        bench.transport().play();
        workers.atOnce = false;
        time.show(4);
        time.goLive();
        workers.next();

        assertThat(workers.tasks).isEmpty();
        assertShows(EPOCHS);
    }

    @Test
    void rewindingLeavesNoPastBehind() {
        bench.transport().play();
        time.show(3);
        bench.transport().rewind();

        assertThat(time.live().get()).isTrue();
        assertThat(bench.time().shownEpoch().get()).isZero();
        assertThat(bench.time().weights().get()).isNull();
    }

    @Test
    void aForkIsARunOfItsOwnWithTheCommonPast() {
        bench.transport().play();
        RunHistory parent = bench.run().history().get();
        time.show(5);
        bench.editing()
                .edit(
                        "Learning rate",
                        e ->
                                e.withTraining(
                                        e.training()
                                                .withOptimizer(
                                                        e.training()
                                                                .optimizer()
                                                                .withLearningRate(0.3))));
        time.fork(bench.editing().experiment().get());

        assertThat(bench.run().runs()).hasSize(2);
        RunEntry fork = bench.run().runs().getLast();
        assertThat(fork.origin()).isEqualTo(new RunEntry.Origin(bench.run().runs().getFirst(), 5));
        RunHistory history = bench.run().history().get();
        assertThat(history).isSameAs(fork.history());
        assertThat(history.knobsTurned())
                .singleElement()
                .satisfies(knob -> assertThat(knob.epoch()).isEqualTo(6));
        float[] loss = history.series(new SeriesKey(Measure.LOSS)).toArray();
        float[] parentLoss = parent.series(new SeriesKey(Measure.LOSS)).toArray();
        assertThat(loss).hasSize(EPOCHS).startsWith(java.util.Arrays.copyOf(parentLoss, 5));
        assertThat(loss[6]).isNotEqualTo(parentLoss[6]);
        time.show(3);
        assertShows(3);
    }

    @Test
    void aForkThatCannotBeSaysWhy() {
        bench.transport().play();
        time.show(5);
        bench.editing()
                .edit("Data", e -> e.withData(Knobs.set(e.data(), DataPlan::labelNoise).to(0.1)));
        time.fork(bench.editing().experiment().get());

        assertThat(bench.run().runs()).hasSize(1);
        assertThat(bench.notices().shown())
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.what())
                                        .isEqualTo("A run cannot change on its way: its data."));
    }

    @Test
    void aRunIsSavedAndOpenedWithItsPastAndItsExperiment() {
        FileCommands files = new FileCommands(bench, new RecentFiles(SettingsJson.in(folder)));
        bench.transport().play();
        RunHistory history = bench.run().history().get();
        Path file = folder.resolve("kept.gradlab");
        files.saveRun(file, () -> {});
        bench.open(ShippedExperiments.opening(), null);
        files.open(file);

        assertThat(bench.notices().shown())
                .extracting(Notice::what)
                .containsExactly("Saved as kept.gradlab");
        assertThat(bench.editing().experiment().get()).isEqualTo(experiment);
        assertThat(bench.run().history().get().sameAs(history)).isTrue();
        assertThat(bench.run().state().get()).isEqualTo(RunState.ENDED);
        assertShows(EPOCHS);
        time.show(4);
        assertShows(4);
        assertThat(RunFiles.readRun(file).history().sameAs(history)).isTrue();
    }
}
