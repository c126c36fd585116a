package gradlab.benchmark;

import gradlab.engine.tensor.RandomSource;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RunPast;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.training.RunData;
import gradlab.run.training.RunStart;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Times how long the exact weights of any epoch of a long run take, as when the time slider is
 * dragged: the nearest snapshot, and the training from there.
 *
 * @param budget bytes for snapshots
 * @param epochs of the run
 */
record TravelBenchmark(
        String name, String about, TrainingBenchmark.Task task, long budget, int epochs)
        implements Benchmark {
    private static final Path HERE = Path.of("");
    private static final int LOOKS = 200;

    @Override
    public String unit() {
        return Units.MILLISECONDS_A_LOOK.word();
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        RunPast past = trained(effort.threads());
        RandomSource random = new RandomSource(1);
        StopWatch watch = new StopWatch(effort.runs());
        long start = System.nanoTime();
        look(past, random);
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            watch.start();
            look(past, random);
            watch.stop();
        }
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(Double.NaN, Double.NaN, Allocation.UNKNOWN),
                        effort.threads(),
                        Units.MILLISECONDS_A_LOOK.of(LOOKS)));
    }

    private RunPast trained(int threads) {
        Experiment experiment = task.lasting(epochs, threads);
        RunStart start = new RunStart(experiment, HERE, RunData.of(task.rows().prepared()), null);
        SnapshotStore snapshots = new SnapshotBudget(budget).store();
        RunHistory history = new RunHistory();
        RunControl control = new RunControl();
        control.record(Recording.none());
        control.keepSnapshots(snapshots);
        start.run(control, history::add);
        return new RunPast(start, history, snapshots, null);
    }

    private void look(RunPast past, RandomSource random) {
        for (int i = 0; i < LOOKS; i++) {
            Objects.requireNonNull(past.at(random.nextInt(epochs), new RunControl()));
        }
    }
}
