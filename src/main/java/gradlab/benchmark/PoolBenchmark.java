package gradlab.benchmark;

import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.history.RunHistory;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunData;
import gradlab.run.training.RunStart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well many runs share the cores, as those of a sweep do: the time of some runs on all cores
 * over a core's share of their time one after the other, (t on n cores) / (t on one / n). 1 is as
 * good as can be.
 *
 * @param task what every run trains
 * @param runs how many a core
 * @param epochs of each
 */
record PoolBenchmark(String name, String about, TrainingBenchmark.Task task, int runs, int epochs)
        implements Benchmark {
    private static final Path HERE = Path.of("");

    @Override
    public String unit() {
        return "× share";
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
        int cores = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        List<Double> shares = new ArrayList<>();
        try {
            double unused = seconds(cores, cores); // warms up
            for (int i = 0; i < effort.runs(); i++) {
                if (effort.isLimited() && effort.isOver(begun)) {
                    return Optional.empty();
                }
                double one = seconds(1, cores);
                shares.add(seconds(cores, cores) * cores / one);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(
                new Timing(shares, Double.NaN, 1, Double.NaN, Double.NaN, Allocation.UNKNOWN));
    }

    private double seconds(int atOnce, int cores) throws InterruptedException {
        RunPool<RunHistory> pool = new RunPool<>(RunPool.ownThreads(), atOnce);
        Experiment experiment = task.lasting(epochs, 1);
        for (int i = 0; i < runs * cores; i++) {
            RunStart start =
                    new RunStart(experiment, HERE, RunData.of(task.rows().prepared()), null);
            pool.add(RunRequest.recorded(start, Recording.epochs()));
        }
        long since = System.nanoTime();
        pool.finish().forEach(run -> run.orThrow());
        return (System.nanoTime() - since) / 1e9;
    }
}
