package gradlab.run.sweep;

import gradlab.data.DataSource;
import gradlab.experiment.DataPlan;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.control.Recording;
import gradlab.run.files.RunFiles;
import gradlab.run.history.Checkpoint;
import gradlab.run.live.LiveRun;
import gradlab.run.live.PoolProgress;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Trains the runs of a sweep that are missing in its folder, some at once, and writes each as soon
 * as it is over. What comes out is the same, bit for bit but for the seconds, however many go at
 * once and however often it was ended and begun again. For any thread.
 */
public final class SweepRunner {
    /** What tells which rows answers are written for, whatever is done to them first. */
    private record RowsKey(
            DataSource source, @Nullable DataSource validationSource, boolean ownTest) {}

    private final SweepPlan plan;
    private final SweepFolder folder;
    private final RunPool<SweepResult> pool;
    private final SharedRows rows = new SharedRows();
    private final Map<RowsKey, FMatrixRMaj> inputs = new HashMap<>();
    private final @Nullable SweepResult[] results;
    private final Map<Integer, PooledRun<SweepResult>> missing = new HashMap<>();
    private volatile @Nullable IOException unwritten;

    /** A runner that knows of no results but those in the folder. */
    public SweepRunner(
            SweepPlan plan,
            List<PlannedRun> runs,
            SweepFolder folder,
            Executor threads,
            int atOnce,
            Consumer<PooledRun<SweepResult>> news) {
        this(plan, runs, new Found(folder, List.of()), threads, atOnce, news);
    }

    /**
     * The folder of a sweep, and what is known of it already.
     *
     * @param results of runs in the folder, by the measure of the plan; the others are looked up
     */
    public record Found(SweepFolder folder, List<SweepResult> results) {
        /** Keeps its own copy. */
        public Found {
            results = List.copyOf(results);
        }

        private Map<String, SweepResult> byId() {
            Map<String, SweepResult> known = new HashMap<>();
            results.forEach(result -> known.put(result.run().id(), result));
            return known;
        }
    }

    /**
     * A runner that has looked what is there, and trains nothing before {@link #play}.
     *
     * @param runs of the plan, with paths that are relative to the folder of the runs
     * @param found where results stand and are written
     * @param threads where runs train
     * @param atOnce how many go at the same time, at most
     * @param news hears of each run that begins, has done an epoch, or is over; on any thread
     */
    public SweepRunner(
            SweepPlan plan,
            List<PlannedRun> runs,
            Found found,
            Executor threads,
            int atOnce,
            Consumer<PooledRun<SweepResult>> news) {
        this.plan = plan;
        folder = found.folder();
        Map<String, SweepResult> known = found.byId();
        results = new SweepResult[runs.size()];
        pool = new RunPool<>(threads, atOnce, news);
        for (int i = 0; i < runs.size(); i++) {
            PlannedRun run = runs.get(i);
            SweepResult before = known.get(run.id());
            results[i] =
                    before == null
                            ? folder.result(run, plan.sweep().objective()).orElse(null)
                            : before.of(run);
            if (results[i] == null) {
                missing.put(i, pool.add(request(run)));
            }
        }
    }

    private RunRequest<SweepResult> request(PlannedRun run) {
        RunStart start = RunStart.fresh(run.experiment(), folder.runs(), rows);
        return new RunRequest<>(start, Recording.epochs(), live -> kept(run, live));
    }

    private SweepResult kept(PlannedRun run, LiveRun live) {
        Checkpoint end = Objects.requireNonNull(live.recorded().state());
        try {
            RunFiles.write(folder.of(run), live.recorded().saved(end), inputs(run));
        } catch (IOException failure) {
            // A full disk takes none of the others either.
            unwritten = failure;
            pool.cancel();
            throw new UncheckedIOException(failure);
        }
        return SweepResult.of(run, live.history(), plan.sweep().objective());
    }

    private synchronized FMatrixRMaj inputs(PlannedRun run) {
        DataPlan data = run.experiment().data();
        return inputs.computeIfAbsent(
                new RowsKey(data.source(), data.validationSource(), data.split().ownTest()),
                _ -> data.load(folder.runs()).inputs());
    }

    /** Begins, or goes on. */
    public void play() {
        pool.play();
    }

    /** Those under way wait after their step; no other begins. */
    public void pause() {
        pool.pause();
    }

    /** One run to its end; then all wait. */
    public void playOne() {
        pool.playOne();
    }

    /** Those under way go on to their end; no other begins. */
    public void finishUnderWay() {
        pool.finishUnderWay();
    }

    /** How many go at the same time from now on. */
    public void atOnce(int most) {
        pool.atOnce(most);
    }

    /** Whether others begin as soon as there is room. */
    public boolean isPlaying() {
        return pool.isPlaying();
    }

    /** How many have begun and are not over. */
    public int begun() {
        return pool.begun();
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return pool.isOver();
    }

    /** Ends all that are not over; what is over stays. */
    public void cancel() {
        pool.cancel();
    }

    /** How far those that were missing have come. */
    public PoolProgress progress() {
        return pool.progress();
    }

    /** How many were there already. */
    public int found() {
        return results.length - missing.size();
    }

    /** How many were missing. */
    public int missing() {
        return missing.size();
    }

    /** Those that broke off, in the order of the plan. */
    public List<PooledRun<SweepResult>> failures() {
        return pool.runs().stream().filter(run -> run.failure() != null).toList();
    }

    /** What is there by now, in the order of the plan. */
    public List<SweepResult> results() {
        List<SweepResult> there = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            PooledRun<SweepResult> trained = missing.get(i);
            SweepResult result = trained == null ? results[i] : trained.result();
            if (result != null) {
                there.add(result);
            }
        }
        return there;
    }

    /**
     * Plays and waits until all are over, then writes table and ranking.
     *
     * @return whether all runs of the plan are there
     * @throws IOException when something could not be written; the runs before it are whole
     */
    public boolean finish() throws IOException, InterruptedException {
        List<PooledRun<SweepResult>> _ = pool.finish();
        return write();
    }

    /**
     * Writes table and ranking of what is there by now.
     *
     * @return whether all runs of the plan are there
     * @throws IOException when something could not be written, a run before among it
     */
    public boolean write() throws IOException {
        IOException failure = unwritten;
        if (failure != null) {
            throw failure;
        }
        List<SweepResult> there = results();
        folder.write(plan, there);
        return there.size() == results.length;
    }
}
