package gradlab.benchmark;

import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Times epochs of a run through the {@link Trainer}, which goes as any other run does.
 *
 * @param task what is trained on what
 * @param recording what is recorded meanwhile
 * @param warmUp epochs before the clock starts
 * @param epochs of one repetition
 */
record TrainingBenchmark(
        String name,
        String about,
        Units units,
        Task task,
        Recording recording,
        int warmUp,
        int epochs,
        int mostThreads)
        implements Benchmark {
    private static final Path HERE = Path.of("");

    /** Steps of an epoch whose allocations are counted. */
    private static final long SHORT = 20;

    private static final int SHORT_EPOCHS = 60;

    /**
     * What is trained on what.
     *
     * @param experiment its epochs and threads are set here; its data source is not read
     */
    record Task(Experiment experiment, Rows rows) {
        int batch() {
            return experiment.training().batches().batchSize();
        }

        int steps() {
            return Math.ceilDiv(rows.count(), batch());
        }

        Experiment lasting(int epochs, int threads) {
            return experiment.withTraining(
                    experiment.training().withEpochs(epochs).withThreads(threads));
        }
    }

    @Override
    public String unit() {
        return units.word();
    }

    /** The same with something else recorded. */
    TrainingBenchmark recording(String newName, String newAbout, Recording newRecording) {
        return new TrainingBenchmark(
                newName, newAbout, units, task, newRecording, warmUp, epochs, mostThreads);
    }

    /** The same on one thread only. */
    TrainingBenchmark onOneThread() {
        return new TrainingBenchmark(name, about, units, task, recording, warmUp, epochs, 1);
    }

    @Override
    public boolean isRate() {
        return units.isRate();
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        int threads = effort.threads();
        Products products =
                Products.ofTraining(task.experiment.model(), task.rows.width(), task.batch());
        double before = products.seconds(threads);
        StopWatch watch = new StopWatch(effort.runs());
        if (!train(effort, watch)) {
            return Optional.empty();
        }
        double seconds = Math.min(before, products.seconds(threads));
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(
                                (double) task.rows.count() * epochs,
                                seconds * task.steps() * epochs,
                                allocation(threads)),
                        threads,
                        units.of(epochs)));
    }

    /** Whether it came to its end. */
    private boolean train(Effort effort, StopWatch watch) {
        RunControl control = new RunControl();
        // A run looks at the clock after every step only where every step is sent.
        control.record(recording.with(Recorded.STEPS, effort.isLimited()));
        Outcome outcome =
                Trainer.run(
                        task.lasting(warmUp + effort.runs() * epochs, effort.threads()),
                        task.rows.prepared(),
                        HERE,
                        control,
                        new Laps(watch, warmUp, epochs, control, effort));
        return outcome.reason() == Outcome.Reason.COMPLETED;
    }

    /** From short epochs of the same run, some twice as long as the others. */
    private Allocation allocation(int threads) {
        long few = SHORT * task.batch();
        return Allocation.between(
                SHORT,
                allocatedByAnEpoch(Math.toIntExact(few), threads),
                2 * SHORT,
                allocatedByAnEpoch(Math.toIntExact(2 * few), threads));
    }

    private long allocatedByAnEpoch(int rows, int threads) {
        StopWatch watch = new StopWatch(SHORT_EPOCHS);
        RunControl control = new RunControl();
        control.record(recording);
        Trainer.run(
                task.lasting(1 + SHORT_EPOCHS, threads),
                task.rows.of(rows).prepared(),
                HERE,
                control,
                new Laps(watch, 1, 1, control, Effort.of(1, threads)));
        return watch.laps().stream().mapToLong(Lap::allocated).min().orElse(0);
    }
}
