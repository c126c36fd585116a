package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.run.compare.Overlap;
import gradlab.run.compare.SeedCloud;
import gradlab.run.compare.SignTest;
import gradlab.run.compare.Summary;
import gradlab.run.control.Recording;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunStart;
import gradlab.text.Message;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Trains one or two experiments from several seeds in the background, on as many threads as the
 * machine has to spare, the two of a seed one after the other. Seeds change the first weights, the
 * shuffle and all that is drawn while training; the rows stay the same.
 */
public final class SeedCloudModel {
    /** The fewest seeds. */
    public static final int FEWEST = 3;

    /** The most seeds. */
    public static final int MOST = 20;

    /** Seeds unless asked otherwise. */
    public static final int USUAL = 5;

    /** One experiment, and its runs in the order of the seeds. */
    public record Side(String name, Experiment experiment, List<RunHistory> runs) {}

    private final Workers workers;
    private final int atOnce;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final IntegerProperty seeds = new SimpleIntegerProperty(this, "seeds", USUAL);
    private List<Side> sides = List.of();
    private @Nullable RunPool<RunHistory> pool;

    /**
     * A cloud without runs.
     *
     * @param atOnce how many runs are trained at the same time
     */
    public SeedCloudModel(Workers workers, int atOnce) {
        this.workers = workers;
        this.atOnce = atOnce;
    }

    /** How many threads a machine has to spare beside the run on the bench. */
    public static int spareThreads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Where the training of all of them stands. */
    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** Grows with each batch of events: the signal to redraw. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** How many seeds the next start takes. */
    public IntegerProperty seeds() {
        return seeds;
    }

    /** One or two experiments with their runs; none before the first start. */
    public List<Side> sides() {
        return List.copyOf(sides);
    }

    /** From 0 to 1: epochs done of all that are planned; a run that is over counts whole. */
    public double progress() {
        return pool == null ? 0 : pool.progress().share();
    }

    /** Begins with the same seeds for all sides: the first one's own and those after it. */
    public void start(List<RunEntry> runs, Document document, RunModel onBench) {
        cancel();
        RunPool<RunHistory> begun =
                new RunPool<>(workers::execute, atOnce, workers.mailbox(this::read));
        pool = begun;
        long first = runs.getFirst().experiment().training().batches().seed();
        sides =
                runs.stream()
                        .map(run -> new Side(run.name().get(), run.experiment(), new ArrayList<>()))
                        .toList();
        for (long seed = first; seed < first + seeds.get(); seed++) {
            for (Side side : sides) {
                Experiment seeded =
                        side.experiment().withTraining(side.experiment().training().withSeed(seed));
                RunStart start = RunStart.fresh(seeded, document.folder(), onBench.maker().rows());
                PooledRun<RunHistory> run = begun.add(RunRequest.recorded(start, Recording.none()));
                side.runs().add(Objects.requireNonNull(run.history()));
            }
        }
        state.set(RunState.RUNNING);
        begun.play();
    }

    /** Goes on. */
    public void resume() {
        if (pool != null && state.get() == RunState.PAUSED) {
            state.set(RunState.RUNNING);
            pool.play();
        }
    }

    /** Waits after the step under way, keeping everything. */
    public void pause() {
        if (pool != null && state.get() == RunState.RUNNING) {
            state.set(RunState.PAUSED);
            pool.pause();
        }
    }

    /** Ends all runs, keeping what they recorded. */
    public void cancel() {
        if (pool != null && (state.get() == RunState.RUNNING || state.get() == RunState.PAUSED)) {
            state.set(RunState.ENDED);
            pool.cancel();
        }
    }

    private void read(List<PooledRun<RunHistory>> news) {
        if (pool == null || news.getLast().pool() != pool) {
            return;
        }
        if (state.get() == RunState.RUNNING && pool.isOver()) {
            state.set(RunState.ENDED);
        }
        revision.set(revision.get() + 1);
    }

    // ---- what came of it

    private List<PooledRun<RunHistory>> runs() {
        return pool == null ? List.of() : pool.runs();
    }

    /** The run of a seed, counted from 0, on a side. */
    private PooledRun<RunHistory> run(int seed, int side) {
        return runs().get(seed * sides.size() + side);
    }

    private boolean isWhole(int seed) {
        return IntStream.range(0, sides.size())
                .allMatch(side -> run(seed, side).state() == PooledRun.State.DONE);
    }

    private boolean isUnderWay(int seed) {
        return IntStream.range(0, sides.size()).anyMatch(side -> !run(seed, side).isOver());
    }

    /**
     * The seeds, counted from 0, of which all runs are done: of those before the first that is
     * under way, as a quick one must not count before a slow one.
     */
    private int[] complete() {
        int all = sides.isEmpty() ? 0 : sides.getFirst().runs().size();
        return IntStream.range(0, all)
                .takeWhile(seed -> !isUnderWay(seed))
                .filter(this::isWhole)
                .toArray();
    }

    // ---- what it says

    /** The honest sentence about A and B; about one side alone, how far its runs lie apart. */
    public String sentence() {
        List<PooledRun<RunHistory>> all = runs();
        if (!all.isEmpty() && all.stream().allMatch(SeedCloudModel::brokeOff)) {
            return why(all.getFirst());
        }
        return sides.size() == 2 && complete().length > 0 ? test().sentence().worded() : "";
    }

    /** The counts behind the sentence, who diverged and who broke off. */
    public String reason() {
        StringJoiner words = new StringJoiner(" ");
        if (sides.size() == 2 && complete().length > 0) {
            words.add(test().reason().worded());
            words.add(overlap());
        }
        String diverged = names(run -> diverged(run.outcome()), run -> "");
        if (!diverged.isEmpty()) {
            words.add(tr("Diverged, and so lost: {0}.", diverged));
        }
        String broken = names(SeedCloudModel::brokeOff, run -> " (" + why(run) + ")");
        if (!broken.isEmpty()) {
            words.add(tr("Broke off, and so left out: {0}.", broken));
        }
        return words.toString();
    }

    /** As a sweep says it of the two of them. */
    private String overlap() {
        Summary a = finite(best(0));
        Summary b = finite(best(1));
        return a.n() < 2 || b.n() < 2 ? "" : Overlap.sentence(a, b).worded();
    }

    private static Summary finite(double[] best) {
        return Summary.of(Arrays.stream(best).filter(Double::isFinite).toArray());
    }

    private SignTest test() {
        return SignTest.of(best(0), best(1));
    }

    private double[] best(int side) {
        List<RunHistory> all = sides.get(side).runs();
        return SeedCloud.best(Arrays.stream(complete()).mapToObj(all::get).toList());
    }

    private static boolean brokeOff(PooledRun<RunHistory> run) {
        return run.state() == PooledRun.State.FAILED;
    }

    private static boolean diverged(@Nullable Outcome outcome) {
        return outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
    }

    private static String why(PooledRun<RunHistory> run) {
        Throwable failure = Objects.requireNonNull(run.failure());
        return Message.from(failure).worded();
    }

    private String names(
            Predicate<PooledRun<RunHistory>> those, Function<PooledRun<RunHistory>, String> more) {
        StringJoiner names = new StringJoiner(", ");
        for (int side = 0; side < sides.size(); side++) {
            for (int seed = 0; seed < sides.get(side).runs().size(); seed++) {
                PooledRun<RunHistory> run = run(seed, side);
                if (those.test(run)) {
                    long named = run.experiment().training().batches().seed();
                    String name = sides.get(side).name();
                    names.add(
                            tr("{0} with seed {1}", name, Long.toString(named)) + more.apply(run));
                }
            }
        }
        return names.toString();
    }
}
