package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.run.compare.SeedCloud;
import gradlab.run.compare.SignTest;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.training.RunStart;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

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

    private record Job(RunStart start, RunControl control, RunHistory history) {
        boolean over() {
            return history.outcome() != null;
        }
    }

    private final Workers workers;
    private final int atOnce;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final IntegerProperty seeds = new SimpleIntegerProperty(this, "seeds", USUAL);
    private final List<Job> jobs = new ArrayList<>();
    private List<Side> sides = List.of();
    private int begun;
    private String trouble = "";

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

    /** What a run died of, as a sentence; empty otherwise. */
    public String trouble() {
        return trouble;
    }

    /** From 0 to 1: epochs done of all that are planned; a run that is over counts whole. */
    public double progress() {
        double done = 0;
        for (Job job : jobs) {
            int epochs = job.start().experiment().training().epochs();
            done += job.over() ? 1 : job.history().epochs() / (double) epochs;
        }
        return jobs.isEmpty() ? 0 : done / jobs.size();
    }

    /** Begins with the same seeds for all sides: the first one's own and those after it. */
    public void start(List<RunEntry> runs, BenchModel bench) {
        cancel();
        jobs.clear();
        begun = 0;
        trouble = "";
        long first = runs.getFirst().experiment().training().batches().seed();
        sides =
                runs.stream()
                        .map(run -> new Side(run.name().get(), run.experiment(), new ArrayList<>()))
                        .toList();
        for (long seed = first; seed < first + seeds.get(); seed++) {
            for (Side side : sides) {
                Experiment seeded =
                        side.experiment().withTraining(side.experiment().training().withSeed(seed));
                RunControl control = RunControl.paused();
                control.record(Recording.none());
                RunHistory history = new RunHistory();
                side.runs().add(history);
                jobs.add(new Job(RunStart.fresh(seeded, bench.folder()), control, history));
            }
        }
        resume();
    }

    /** Goes on. */
    public void resume() {
        if (state.get() != RunState.ENDED || begun < jobs.size()) {
            state.set(RunState.RUNNING);
            jobs.subList(0, begun).forEach(job -> job.control().play());
            beginMore();
        }
    }

    /** Waits after the step under way, keeping everything. */
    public void pause() {
        if (state.get() == RunState.RUNNING) {
            state.set(RunState.PAUSED);
            jobs.subList(0, begun).forEach(job -> job.control().pause());
        }
    }

    /** Ends all runs, keeping what they recorded. */
    public void cancel() {
        if (state.get() == RunState.RUNNING || state.get() == RunState.PAUSED) {
            state.set(RunState.ENDED);
            jobs.subList(0, begun).forEach(job -> job.control().stop());
            begun = jobs.size();
        }
    }

    private void beginMore() {
        while (state.get() == RunState.RUNNING && begun < jobs.size() && busy() < atOnce) {
            Job job = jobs.get(begun++);
            job.control().play();
            workers.train(job.start(), job.control(), events -> read(job, events), this::failed);
        }
    }

    private long busy() {
        return jobs.subList(0, begun).stream().filter(job -> !job.over()).count();
    }

    private void read(Job job, List<RunEvent> events) {
        events.forEach(job.history()::add);
        if (jobs.contains(job)) {
            beginMore();
            if (state.get() == RunState.RUNNING && begun == jobs.size() && busy() == 0) {
                state.set(RunState.ENDED);
            }
            revision.set(revision.get() + 1);
        }
    }

    private void failed(Throwable failure) {
        trouble = String.valueOf(failure.getMessage());
        cancel();
        revision.set(revision.get() + 1);
    }

    // ---- what it says

    /** The honest sentence about A and B; about one side alone, how far its runs lie apart. */
    public String sentence() {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        if (sides.size() == 2 && complete() > 0) {
            return test().sentence();
        }
        return "";
    }

    /** The counts behind the sentence, and who diverged. */
    public String reason() {
        StringJoiner words = new StringJoiner(" ");
        if (sides.size() == 2 && complete() > 0) {
            words.add(test().reason());
        }
        String diverged = diverged();
        if (!diverged.isEmpty()) {
            words.add(tr("Diverged, and so lost: {0}.", diverged));
        }
        return words.toString();
    }

    /** The pairs of which both are over, by their best epochs. */
    private SignTest test() {
        int pairs = complete();
        return SignTest.of(
                SeedCloud.best(sides.get(0).runs().subList(0, pairs)),
                SeedCloud.best(sides.get(1).runs().subList(0, pairs)));
    }

    /** Of how many seeds, from the first on, all runs are over. */
    private int complete() {
        int all = sides.isEmpty() ? 0 : sides.getFirst().runs().size();
        for (int i = 0; i < all; i++) {
            int at = i;
            if (sides.stream().anyMatch(side -> !finished(side.runs().get(at)))) {
                return i;
            }
        }
        return all;
    }

    private static boolean finished(RunHistory run) {
        Outcome outcome = run.outcome();
        return outcome != null && outcome.reason() != Outcome.Reason.CANCELLED;
    }

    private String diverged() {
        StringJoiner names = new StringJoiner(", ");
        for (Side side : sides) {
            long first = sides.getFirst().experiment().training().batches().seed();
            for (int i = 0; i < side.runs().size(); i++) {
                if (SeedCloud.diverged(side.runs().get(i))) {
                    names.add(tr("{0} with seed {1}", side.name(), Long.toString(first + i)));
                }
            }
        }
        return names.toString();
    }
}
