package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.DataSource;
import gradlab.data.PreparedData;
import gradlab.data.augment.Augmentation;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.knob.Knobs;

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
import java.util.Locale;
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
    private static final int EPOCHS = 4;
    private static final String CIRCLES = "{'type': 'circles', 'samples': 40}";
    private static final String ADAM = "{'type': 'adam', 'learning_rate': 0.03}";

    @TempDir private Path folder;

    /** The parts that make an experiment; what is empty is as usual. */
    private record Kind(String source, String layers, String training) {
        @Override
        public String toString() {
            return (source.isEmpty() ? "" : source) + layers + training;
        }

        private Experiment experiment() {
            String rows = source.isEmpty() ? CIRCLES : source;
            boolean regression = rows.matches(".*'(linear|friedman|regression|sine|csv)'.*");
            boolean classes = rows.matches(".*'(digits|garments|blobs|idx)'.*");
            String output = regression ? "'linear'" : classes ? "'softmax'" : "'sigmoid'";
            String loss =
                    regression
                            ? "mean_squared_error"
                            : classes ? "sparse_categorical_crossentropy" : "binary_crossentropy";
            String optimizer = training.contains("'optimizer'") ? "" : ", 'optimizer': " + ADAM;
            String epochs = training.contains("'phases'") ? "" : ", 'epochs': " + EPOCHS;
            return HandWritten.read(
                    HandWritten.file(
                            "'source': " + rows,
                            ("{'type': 'dense', 'name': 'hidden1', 'units': 5, 'activation':"
                                 + " 'tanh'}, %s{'type': 'dense', 'name': 'output', 'units': %d,"
                                 + " 'activation': %s}")
                                    .formatted(layers, classes ? 10 : 1, output),
                            "'loss': '%s', 'batch_size': 7, 'seed': 3%s%s%s"
                                    .formatted(loss, optimizer, epochs, training)));
        }
    }

    private static Stream<Kind> sources() {
        return Stream.of(
                        "circles",
                        "moons",
                        "spirals",
                        "xor",
                        "blobs",
                        "linear",
                        "friedman",
                        "sine",
                        "regression",
                        "garments",
                        "digits")
                .map(name -> new Kind("{'type': '%s', 'samples': 40}".formatted(name), "", ""));
    }

    private static Stream<Kind> files() {
        return Stream.of(
                new Kind("{'type': 'csv', 'path': 'table.csv', 'target': 'y'}", "", ""),
                new Kind("{'type': 'idx', 'images': 'images', 'labels': 'labels'}", "", ""));
    }

    private static Stream<Kind> layers() {
        return Stream.of(
                        "{'type': 'activation', 'activation': 'rrelu'}, ",
                        "{'type': 'prelu'}, ",
                        "{'type': 'batch_normalization'}, ",
                        "{'type': 'dropout', 'rate': 0.3}, ",
                        "{'type': 'dropout', 'rate': 0.3, 'monte_carlo': true}, ",
                        "{'type': 'alpha_dropout', 'rate': 0.3}, ",
                        "{'type': 'gaussian_noise', 'stddev': 0.2}, ",
                        "{'type': 'gaussian_dropout', 'rate': 0.3}, ",
                        "{'type': 'dense', 'units': 5, 'kernel_constraint': 'max_norm'},"
                                + " {'type': 'add', 'from': 'hidden1'}, ",
                        "{'type': 'dense', 'units': 4, 'kernel_regularizer': {'type': 'l2', 'l2':"
                                + " 0.1}}, {'type': 'concatenate', 'from': 'hidden1'}, ")
                .map(layers -> new Kind("", layers, ""));
    }

    private static Stream<Kind> optimizers() {
        return Stream.of("sgd", "adagrad", "rmsprop", "adam", "adamw", "adamax", "nadam")
                .flatMap(
                        name ->
                                Stream.of("'constant'", "'one_cycle'")
                                        .map(
                                                schedule ->
                                                        ", 'optimizer': '%s', 'schedule': %s"
                                                                .formatted(name, schedule)))
                .map(training -> new Kind("", "", training));
    }

    private static Stream<Kind> schedules() {
        return Stream.of(
                        "{'type': 'constant', 'warmup_steps': 2}",
                        "{'type': 'power', 'decay_steps': 2}",
                        "{'type': 'exponential', 'decay_steps': 5, 'per': 'step'}",
                        "{'type': 'piecewise', 'boundaries': [1, 3], 'values': [0.1, 0.03, 0.01]}",
                        "{'type': 'performance', 'patience': 1, 'min_delta': 100, 'cooldown': 1}",
                        "{'type': 'one_cycle', 'max_learning_rate': 0.1, 'warmup_steps': 3}",
                        "{'type': 'cosine', 'decay_steps': 3}")
                .map(schedule -> new Kind("", "", ", 'schedule': " + schedule));
    }

    private static Stream<Kind> stoppers() {
        return Stream.of(EarlyStopping.Trigger.values())
                .flatMap(
                        trigger ->
                                Stream.of("0.3", "1e-9")
                                        .map(
                                                rate ->
                                                        stopping(
                                                                trigger.name()
                                                                        .toLowerCase(Locale.ROOT),
                                                                rate)));
    }

    /** Where the rate is high the best epoch is an early one, whose weights are given back. */
    private static Kind stopping(String trigger, String rate) {
        return new Kind(
                "",
                "{'type': 'batch_normalization'}, ",
                (", 'optimizer': {'type': 'adam', 'learning_rate': %s}, 'early_stopping':"
                     + " {'monitor': 'val_loss', 'patience': 3, 'restore_best_weights': true,"
                     + " 'trigger': '%s'}")
                        .formatted(rate, trigger));
    }

    private static Stream<Kind> others() {
        return Stream.of(
                new Kind("", "", ", 'gradient_noise': 0.1, 'weight_noise': 0.1"),
                new Kind("", "", ", 'evaluate_train': true, 'metrics': ['accuracy']"),
                new Kind("", "", ", 'shuffle': false"),
                new Kind("", "", ", 'pretraining': {'type': 'stacked_autoencoder'}"),
                new Kind(
                        "{'type': 'digits', 'samples': 40}, 'augment': [{'type': 'shift'},"
                                + " {'type': 'rotation'}, {'type': 'noise'}]",
                        "",
                        ""),
                new Kind(
                        "",
                        "{'type': 'batch_normalization'}, ",
                        ", 'optimizer': 'nadam', 'schedule': {'type': 'performance', 'patience':"
                                + " 1}, 'phases': [{'epochs': 1, 'trainable': {'hidden*': false}},"
                                + " {'epochs': 2, 'trainable': {'hidden*': true}, 'learning_rate':"
                                + " 0.01}, {'epochs': 1, 'learning_rate': 0.001}]"),
                new Kind(
                        "",
                        "",
                        ", 'schedule': 'one_cycle', 'phases': [{'epochs': 2}, {'epochs': 2}]"));
    }

    private static Stream<Kind> kinds() {
        return Stream.of(
                        sources(),
                        files(),
                        layers(),
                        optimizers(),
                        schedules(),
                        stoppers(),
                        others())
                .flatMap(each -> each);
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
    void aRunThatWasStoppedGoesOnAsIfItHadNot(Kind kind) throws IOException {
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
    void aRunThatWasOverGoesOnAsIfItHadBeenLonger(Kind kind) throws IOException {
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
        Kind kind =
                new Kind(
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
                phases.add(Knobs.with(phase, "epochs", Math.min(left, phase.epochs())));
                left -= phase.epochs();
            }
        }
        return experiment.withTraining(
                Knobs.with(Knobs.with(experiment.training(), "phases", phases), "epochs", epochs));
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
