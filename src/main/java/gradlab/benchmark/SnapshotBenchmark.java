package gradlab.benchmark;

import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Times training that leaves snapshots for the time slider, from its first epoch on, when most of
 * them are taken.
 *
 * @param budget bytes for them; 0 takes none, to compare with
 * @param epochs of one repetition, which is a run of its own
 */
record SnapshotBenchmark(
        String name, String about, TrainingBenchmark.Task task, long budget, int epochs)
        implements Benchmark {
    private static final Path HERE = Path.of("");

    @Override
    public String unit() {
        return Units.EPOCHS_A_SECOND.word();
    }

    @Override
    public boolean isRate() {
        return true;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        StopWatch watch = new StopWatch(effort.runs());
        long start = System.nanoTime();
        train(effort.threads());
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            watch.start();
            train(effort.threads());
            watch.stop();
        }
        return Optional.of(
                Timing.of(
                        watch.laps(),
                        new Timing.Work(
                                (double) task.rows().count() * epochs,
                                Double.NaN,
                                Allocation.UNKNOWN),
                        effort.threads(),
                        Units.EPOCHS_A_SECOND.of(epochs)));
    }

    private void train(int threads) {
        RunControl control = new RunControl();
        control.record(Recording.none());
        if (budget > 0) {
            control.keepSnapshots(new SnapshotBudget(budget).store());
        }
        Trainer.run(
                task.lasting(epochs, threads), task.rows().prepared(), HERE, control, event -> {});
    }
}
