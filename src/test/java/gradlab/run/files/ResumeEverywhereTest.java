package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.DataSource;
import gradlab.data.augment.Augmentation;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.ResumedKind;
import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run that is stopped after any of its epochs, or was over by then, goes on from its file exactly
 * as one that never stopped: every number recorded, every weight, what optimizer, schedule and
 * stopper remember, and where the random numbers stand.
 */
class ResumeEverywhereTest {

    @TempDir private Path folder;

    private static Stream<ResumedKind> kinds() {
        return ResumedKind.all();
    }

    @BeforeEach
    void writeTheFilesOfSources() throws IOException {
        Random random = new Random(1);
        StringBuilder table = new StringBuilder("a,b,y\n");
        ByteBuffer images = ByteBuffer.allocate(16 + 40 * 4).putInt(0x803).putInt(40);
        ByteBuffer labels = ByteBuffer.allocate(8 + 40).putInt(0x801).putInt(40);
        images.putInt(2).putInt(2);
        for (int i = 0; i < 40; i++) {
            table.append(random.nextFloat()).append(',').append(random.nextFloat()).append(',');
            table.append(random.nextFloat()).append('\n');
            images.putInt(random.nextInt());
            labels.put((byte) (i % 10));
        }
        Files.writeString(folder.resolve("table.csv"), table);
        Files.write(folder.resolve("images"), images.array());
        Files.write(folder.resolve("labels"), labels.array());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRunThatWasStoppedGoesOnAsIfItHadNot(ResumedKind kind) throws IOException {
        Experiment experiment = kind.experiment();
        PreparedData data = data(experiment);
        RunRecorder straight = run(experiment, data, new RunControl(), event -> {});
        int epochs = straight.history().epochs();
        for (int stop = 0; stop < epochs; stop++) {
            int wanted = stop;
            RunControl control = new RunControl();
            Consumer<RunEvent> stopper =
                    event -> {
                        if (event instanceof RunEvent.EpochDone(EpochRecord done)
                                && done.epoch() == wanted) {
                            control.stop();
                        }
                    };
            if (stop == 0) {
                control.stop();
            }
            RunRecorder stopped = run(experiment, data, control, stopper);
            assertThat(stopped.history().epochs()).isEqualTo(stop);

            assertSame(resumed(stopped, experiment, data), straight);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRunThatWasOverGoesOnAsIfItHadBeenLonger(ResumedKind kind) throws IOException {
        Experiment experiment = kind.experiment();
        if (experiment.training().schedule().spansRun()) {
            return;
        }
        PreparedData data = data(experiment);
        RunRecorder straight = run(experiment, data, new RunControl(), event -> {});
        for (int epochs = 1; epochs < straight.history().epochs(); epochs++) {
            RunRecorder shorter =
                    run(shorter(experiment, epochs), data, new RunControl(), event -> {});
            assertThat(shorter.history().epochs()).isEqualTo(epochs);

            assertSame(resumed(shorter, experiment, data), straight);
        }
    }

    @Test
    void whatIsShownOfARunThatIsOverAreItsBestWeights() throws IOException {
        Experiment experiment = overfitting(60);
        RunRecorder over = run(experiment, data(experiment), new RunControl(), event -> {});
        SavedRun saved = roundTrip(over, data(experiment));

        assertThat(saved.checkpoint().stage()).isEqualTo(Checkpoint.Stage.RESTORED);
        assertThat(first(saved.weights())).isEqualTo(first(over.weights()));
        assertThat(first(saved.checkpoint().network().weights()))
                .isNotEqualTo(first(saved.weights()));
    }

    private static float[] first(Weights weights) {
        return weights.layers().getFirst().arrays().get("kernel");
    }

    private static Experiment overfitting(int epochs) {
        ResumedKind kind =
                new ResumedKind(
                        "{'type': 'moons', 'samples': 60, 'noise': 0.4}",
                        "{'type': 'batch_normalization'}, ",
                        ", 'early_stopping': {'monitor': 'val_loss', 'patience': 100,"
                                + " 'restore_best_weights': true}");
        return shorter(kind.experiment(), epochs);
    }

    /** As a student would: 59 epochs, saved, opened, one more. */
    @Test
    void sixtyEpochsAreFiftyNineAndOneMore() throws IOException {
        Experiment sixty = overfitting(60);
        PreparedData data = data(sixty);
        RunRecorder straight = run(sixty, data, new RunControl(), event -> {});
        RunRecorder before = run(overfitting(59), data, new RunControl(), event -> {});
        assertThat(before.checkpoint().stopping().bestEpoch()).isLessThan(50);

        assertSame(resumed(before, sixty, data), straight);
    }

    @Test
    void everyKindIsTried() {
        // Every net is of dense layers, and what would be loaded from elsewhere are images too.
        String all = kinds().toList() + "'dense' 'mnist' 'fashion_mnist'";
        List<Class<?>> families =
                List.of(
                        DataSource.class,
                        Layer.class,
                        Optimizer.class,
                        Schedule.class,
                        Augmentation.class);
        TreeSet<String> missing = new TreeSet<>();
        for (Class<?> family : families) {
            for (Class<? extends Record> each : Knobs.permitted(family)) {
                String name = "'" + Knobs.typeName(each) + "'";
                if (!all.contains(name)) {
                    missing.add(name);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private PreparedData data(Experiment experiment) {
        return Trainer.prepare(experiment, folder);
    }

    private RunRecorder run(
            Experiment experiment,
            PreparedData data,
            RunControl control,
            Consumer<RunEvent> listener) {
        RunRecorder recorder = new RunRecorder();
        Trainer.run(experiment, data, folder, control, recorder.andThen(listener));
        return recorder;
    }

    private static Experiment shorter(Experiment experiment, int epochs) {
        if (experiment.training().phases().isEmpty()) {
            return experiment.withTraining(experiment.training().withEpochs(epochs));
        }
        List<Phase> phases = new ArrayList<>();
        int left = epochs;
        for (Phase phase : experiment.training().phases()) {
            if (left > 0) {
                phases.add(Knobs.set(phase, Phase::epochs).to(Math.min(left, phase.epochs())));
                left -= phase.epochs();
            }
        }
        return experiment.withTraining(
                Knobs.set(
                                Knobs.set(experiment.training(), Training::phases).to(phases),
                                Training::epochs)
                        .to(epochs));
    }

    private SavedRun roundTrip(RunRecorder run, PreparedData data) throws IOException {
        Path file = folder.resolve("run.gradlab");
        RunFiles.writeRun(file, run.saved(Columns.of(data)));
        return RunFiles.readRun(file);
    }

    private RunRecorder resumed(RunRecorder before, Experiment experiment, PreparedData data)
            throws IOException {
        SavedRun saved = roundTrip(before, data);
        RunRecorder recorder = new RunRecorder(saved.history());
        Trainer.resume(experiment, data, saved.checkpoint(), new RunControl(), recorder);
        return recorder;
    }

    private static void assertSame(RunRecorder one, RunRecorder other) {
        Runs.assertSame(one, other);
        assertThat(first(one.weights())).isEqualTo(first(other.weights()));
        assertThat(bytes(one.checkpoint())).isEqualTo(bytes(other.checkpoint()));
    }

    /** All but the tally of the last epoch, which holds the time it took. */
    private static byte[] bytes(Checkpoint state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CheckpointFile.write(
                    new Checkpoint(
                            state.epoch(),
                            state.step(),
                            state.phaseStep(),
                            state.network(),
                            state.feed(),
                            new double[0],
                            state.plateau(),
                            state.stopping(),
                            state.best(),
                            state.turned(),
                            state.frozen(),
                            state.stage()),
                    new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
