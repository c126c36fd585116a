package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.run.control.LockStep;
import gradlab.run.control.RunControl;
import gradlab.run.live.LiveRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The experiment that the one on the bench was forked from, what differs from it, and its run,
 * which goes in lock-step with the one on the bench.
 */
public final class TwinModel {
    private static final ExperimentDifference NOTHING = new ExperimentDifference(List.of());

    private final Document document;
    private final RunModel run;
    private final Overlays overlays;
    private final ReadOnlyObjectWrapper<@Nullable Experiment> original =
            new ReadOnlyObjectWrapper<>(this, "original");
    private final ReadOnlyObjectWrapper<@Nullable RunEntry> originalRun =
            new ReadOnlyObjectWrapper<>(this, "originalRun");
    private final ReadOnlyObjectWrapper<ExperimentDifference> difference =
            new ReadOnlyObjectWrapper<>(this, "difference", NOTHING);
    private @Nullable SecondRun second;
    private @Nullable LockStep lock;
    private @Nullable LiveRun locked;
    private boolean secondPlays;
    private ExperimentDifference together = NOTHING;

    TwinModel(Document document, RunModel run) {
        this.document = document;
        this.run = run;
        overlays = new Overlays(run.maker().runs());
        run.speed().addListener(observable -> pace());
        run.revision().addListener(observable -> pace());
        run.recording()
                .addListener(
                        (value, old, wanted) -> {
                            if (second != null) {
                                second.control().record(wanted);
                            }
                        });
    }

    /** What was forked; null while there is no twin. */
    public ReadOnlyObjectProperty<@Nullable Experiment> original() {
        return original.getReadOnlyProperty();
    }

    /** The run of the original; null before it began. */
    public ReadOnlyObjectProperty<@Nullable RunEntry> originalRun() {
        return originalRun.getReadOnlyProperty();
    }

    /** What leads from the original to the experiment on the bench. */
    public ReadOnlyObjectProperty<ExperimentDifference> difference() {
        return difference.getReadOnlyProperty();
    }

    /** Whether a twin is on the bench. */
    public boolean isOpen() {
        return original.get() != null;
    }

    /**
     * Forks what was forked before the program ended, with the run of the original as it stood.
     *
     * @param entry null where it had not begun
     */
    void bring(Experiment forked, @Nullable RunEntry entry, boolean announced) {
        close();
        if (entry != null) {
            SecondRun brought =
                    new SecondRun(entry, new LiveRun(entry.recorded(), RunControl.paused()));
            take(brought);
            if (brought.live().isOver()) {
                brought.control().end();
            } else {
                run.launch(brought.live());
            }
        }
        original.set(forked);
        follow(document.experiment().get());
        together = announced ? difference.get() : NOTHING;
    }

    /** Whether a run's curves are shown only for as long as the twin is open. */
    boolean lends(RunEntry entry) {
        return overlays.isLent(entry);
    }

    /** A run of the list as it goes on; null for one that is neither of the two. */
    public @Nullable LiveRun live(RunEntry entry) {
        if (entry.equals(run.current())) {
            return run.live();
        }
        return second != null && entry.equals(second.entry()) ? second.live() : null;
    }

    /** Whether the original's run goes on by itself. */
    boolean isPlaying() {
        return secondPlays && second != null && !second.live().isOver();
    }

    /**
     * Forks the experiment: what stands on the bench is the original, the next edit the change. A
     * run of it that is under way, or over, is the original's: the twin catches up with it.
     */
    public void open() {
        Experiment forked = document.experiment().get();
        close();
        run.pause();
        take(run.release(forked));
        original.set(forked);
    }

    /** Forks the experiment and puts the changed one on the bench, as an edit to be undone. */
    public void open(Experiment changed) {
        open();
        together = ExperimentDifference.between(document.experiment().get(), changed);
        document.edit(tr("Twin"), forked -> changed);
    }

    /** Forks the experiment, or goes on with it alone when it is a twin already. */
    public void toggle() {
        if (isOpen()) {
            close();
        } else {
            open();
        }
    }

    /**
     * Whether all that differs was announced and made at once: several changes then still have one
     * name, though nobody can say which of them did it.
     */
    public boolean isAsAnnounced() {
        return isOpen() && difference.get().equals(together);
    }

    /** The run on the bench goes on alone; that of the original stays in the list, its eye shut. */
    public void close() {
        drop();
        original.set(null);
        difference.set(NOTHING);
        together = NOTHING;
    }

    /** Another experiment comes: neither a twin nor the curves chosen for this one stay. */
    void leave() {
        close();
        overlays.clear();
    }

    void follow(Experiment edited) {
        overlays.follow(edited.data().source());
        Experiment forked = original.get();
        if (forked != null) {
            difference.set(ExperimentDifference.between(forked, edited));
        }
    }

    /** The original with other first weights as well, so that both begin with the same. */
    void fork(UnaryOperator<Experiment> change) {
        Experiment forked = original.get();
        if (forked != null) {
            original.set(change.apply(forked));
        }
    }

    // ---- transport of both

    void play(Experiment edited, Path folder) {
        begin(edited, folder);
        secondPlays = true;
        requireSecond().live().play();
        if (run.state().get() != RunState.ENDED) {
            run.play(edited, folder);
        }
    }

    void pause() {
        run.pause();
        secondPlays = false;
        if (second != null) {
            second.live().pause();
        }
    }

    void stepBatch(Experiment edited, Path folder) {
        step(edited, folder, true, LiveRun::stepBatch, LockStep::stepBatch);
    }

    void stepEpoch(Experiment edited, Path folder) {
        step(edited, folder, false, LiveRun::stepEpoch, LockStep::stepEpoch);
    }

    private void step(
            Experiment edited,
            Path folder,
            boolean batch,
            Consumer<LiveRun> alone,
            Consumer<LockStep> together) {
        LockStep both = begin(edited, folder);
        secondPlays = false;
        if (both == null || run.state().get() == RunState.ENDED) {
            alone.accept(requireSecond().live());
        } else {
            run.step(edited, folder, batch, stepped -> together.accept(both));
        }
    }

    void rewind() {
        drop();
        run.rewind();
    }

    void stop() {
        run.stop();
        if (second != null && !second.live().isOver()) {
            second.live().stop();
        }
    }

    /** Both runs are there and wait for each other; null where that on the bench died at once. */
    private @Nullable LockStep begin(Experiment edited, Path folder) {
        boolean ended = run.state().get() == RunState.ENDED;
        if (ended && second != null && second.live().isOver()) {
            rewind();
            ended = false;
        }
        if (second == null) {
            take(launched(folder));
        }
        if (!ended) {
            run.begin(edited, folder);
        }
        LiveRun onBench = run.live();
        if (onBench != null && (lock == null || !onBench.equals(locked))) {
            // A fork in time is another run on the bench.
            locked = onBench;
            lock = new LockStep(requireSecond().control(), onBench.control());
            pace();
        }
        return lock;
    }

    /** A run of the original from its start; it waits. */
    private SecondRun launched(Path folder) {
        Experiment forked = Objects.requireNonNull(original.get());
        RunEntry entry = run.maker().fresh(forked, folder);
        SecondRun launched =
                new SecondRun(entry, new LiveRun(entry.recorded(), RunControl.paused()));
        run.maker().list(entry);
        run.launch(launched.live());
        return launched;
    }

    private SecondRun requireSecond() {
        return Objects.requireNonNull(second);
    }

    private void take(@Nullable SecondRun taken) {
        second = taken;
        secondPlays = false;
        originalRun.set(taken == null ? null : taken.entry());
        if (taken == null) {
            overlays.takeBack();
        } else {
            overlays.lend(taken.entry());
        }
    }

    /** The original's run stops and is a run like any other. */
    private void drop() {
        if (lock != null) {
            lock.part();
            lock = null;
        }
        if (second != null) {
            second.live().stop();
            run.maker().drop(second.entry());
            take(null);
        }
    }

    /** The original's run is played as fast as the one on the bench. */
    private void pace() {
        if (second != null) {
            second.control().pace(run.pace(second.live()));
        }
    }
}
