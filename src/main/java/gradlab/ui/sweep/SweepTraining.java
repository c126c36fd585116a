package gradlab.ui.sweep;

import gradlab.experiment.sweep.Sweep;
import gradlab.run.live.PooledRun;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRunner;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.RunState;
import gradlab.ui.app.Workers;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Trains the runs of the sweep as it stands. A change of the sweep lets those under way come to
 * their end, and goes on with what is missing of the new one; what is there is never trained again.
 */
public final class SweepTraining {
    /** What is to be done as soon as it can be. */
    private enum Wish {
        NOTHING,
        PLAY,
        ONE
    }

    /**
     * The sweep as it stands.
     *
     * @param number the how-manieth it is
     */
    private record Taken(Sweep sweep, SweepDocument.Place place, int number) {}

    private final Workers workers;
    private final SweepShelf shelf;
    private final Executor threads;
    private final ToDoubleFunction<Sweep> chance;
    private final Consumer<PreparedSweep> kept;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyObjectWrapper<@Nullable SweepScore> score =
            new ReadOnlyObjectWrapper<>(this, "score");
    private final IntegerProperty atOnce =
            new SimpleIntegerProperty(this, "atOnce", Runtime.getRuntime().availableProcessors());
    private final SweepClock clock = new SweepClock();
    private @Nullable PreparedSweep now;
    private @Nullable SweepRunner leaving;
    private @Nullable Taken taken;
    private Wish wish = Wish.NOTHING;
    private int count;
    private boolean preparing;
    private boolean behind;

    /**
     * Nothing to train yet.
     *
     * @param threads where runs train
     * @param chance the score of answers that do not look at the inputs; NaN where it is not known
     * @param kept hears of each sweep that is prepared
     */
    SweepTraining(
            Workers workers,
            SweepShelf shelf,
            Executor threads,
            ToDoubleFunction<Sweep> chance,
            Consumer<PreparedSweep> kept) {
        this.workers = workers;
        this.shelf = shelf;
        this.threads = threads;
        this.chance = chance;
        this.kept = kept;
        atOnce.addListener(
                (value, old, most) -> {
                    if (now != null) {
                        now.runner().atOnce(most.intValue());
                    }
                });
    }

    /** Where the training of all of them stands. */
    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** Grows with each batch of news. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Why the sweep as it stands cannot be trained; empty where it can. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What came of its runs so far; null before a sweep was prepared. */
    public ReadOnlyObjectProperty<@Nullable SweepScore> score() {
        return score.getReadOnlyProperty();
    }

    /** How many runs go at the same time. */
    public IntegerProperty atOnce() {
        return atOnce;
    }

    /** How far it has come, and how fast. */
    public SweepProgress progress() {
        PreparedSweep of = now;
        if (of == null) {
            return SweepProgress.NONE;
        }
        int before = leaving == null ? 0 : leaving.begun();
        return SweepProgress.of(of.runner(), before, clock.seconds());
    }

    /** Whether nothing is being read or checked. */
    public boolean isPrepared() {
        return !preparing;
    }

    // ---- another sweep

    /** Takes a sweep up; what is trained of it is read, and training goes on where it did. */
    void take(Sweep sweep, SweepDocument.Place place) {
        takeUp(sweep, place);
    }

    private void takeUp(Sweep sweep, SweepDocument.Place place) {
        Taken wanted = new Taken(sweep, place, ++count);
        taken = wanted;
        preparing = true;
        if (state.get() == RunState.RUNNING) {
            wish = Wish.PLAY;
        }
        leave();
        Consumer<PooledRun<SweepResult>> news = workers.mailbox(this::read);
        PreparedSweep.Crew crew =
                new PreparedSweep.Crew(
                        threads, atOnce.get(), chance.applyAsDouble(wanted.sweep()), news);
        List<SweepResult> known = PreparedSweep.known(now, score.get(), sweep, place);
        workers.compute(
                () -> PreparedSweep.of(wanted.sweep(), wanted.place(), shelf, known, crew),
                prepared -> adopt(wanted, prepared),
                failure -> refuse(wanted, PreparedSweep.why(failure)));
    }

    /** Runs under way come to their end before others begin, or wait as they did. */
    private void leave() {
        PreparedSweep before = now;
        if (leaving == null && before != null && before.runner().begun() > 0) {
            leaving = before.runner();
        }
        if (leaving != null && wish != Wish.NOTHING) {
            leaving.finishUnderWay();
        }
    }

    private void adopt(Taken wanted, PreparedSweep prepared) {
        if (wanted.number() != count || taken == null) {
            return;
        }
        // Its folder may have been made just now.
        taken = new Taken(wanted.sweep(), wanted.place().in(prepared.folder()), wanted.number());
        preparing = false;
        trouble.set("");
        now = prepared;
        kept.accept(prepared);
        refresh();
        fulfil();
    }

    private void refuse(Taken wanted, String why) {
        if (wanted.number() == count && taken != null) {
            preparing = false;
            wish = Wish.NOTHING;
            trouble.set(why);
            tell();
        }
    }

    private void fulfil() {
        PreparedSweep of = now;
        if (of != null && !preparing && leaving == null && wish != Wish.NOTHING) {
            Wish wanted = wish;
            wish = Wish.NOTHING;
            clock.run(true);
            if (wanted == Wish.PLAY) {
                of.runner().play();
            } else {
                of.runner().playOne();
            }
        }
        tell();
    }

    /** Lets go of the sweep; what is over of it stays in its folder. */
    void forget() {
        wish = Wish.NOTHING;
        SweepRunner before = leaving;
        PreparedSweep of = now;
        leaving = null;
        now = null;
        taken = null;
        if (before != null) {
            before.cancel();
        }
        if (of != null) {
            of.runner().cancel();
        }
        trouble.set("");
        score.set(null);
        clock.reset();
        tell();
    }

    // ---- transport

    /** Begins, or goes on. */
    public void play() {
        go(Wish.PLAY);
    }

    /** One run to its end; then all wait. */
    public void playOne() {
        go(Wish.ONE);
    }

    private void go(Wish wanted) {
        if (trouble.get().isEmpty() && taken != null) {
            wish = wanted;
            if (leaving != null) {
                leaving.finishUnderWay();
            }
            fulfil();
        }
    }

    /** Those under way wait after their step. */
    public void pause() {
        wish = Wish.NOTHING;
        if (leaving != null) {
            leaving.pause();
        }
        if (now != null) {
            now.runner().pause();
        }
        tell();
    }

    /** Begins, goes on, or waits. */
    public void toggle() {
        if (state.get() == RunState.RUNNING) {
            pause();
        } else {
            play();
        }
    }

    /** Ends those under way; what is over stays, and the others can be trained later. */
    public void cancel() {
        Taken of = taken;
        PreparedSweep ended = now;
        wish = Wish.NOTHING;
        if (of == null || ended == null) {
            return;
        }
        refresh();
        if (leaving != null) {
            leaving.cancel();
        }
        ended.runner().cancel();
        tell();
        takeUp(of.sweep(), of.place());
    }

    // ---- news

    private void read(List<PooledRun<SweepResult>> news) {
        Taken of = taken;
        if (leaving != null && leaving.begun() == 0 && of != null) {
            leaving = null;
            takeUp(of.sweep(), of.place());
        }
        behind |= news.stream().anyMatch(PooledRun::isOver);
        if (behind && clock.isRested()) {
            refresh();
        }
        tell();
    }

    private void refresh() {
        PreparedSweep of = now;
        if (of != null) {
            behind = false;
            score.set(clock.timed(of::score));
        }
    }

    private void tell() {
        PreparedSweep of = now;
        RunState next = stateNow(of);
        clock.run(next == RunState.RUNNING);
        if (next != RunState.RUNNING && of != null && state.get() == RunState.RUNNING) {
            refresh();
            write(of);
        }
        state.set(next);
        revision.set(revision.get() + 1);
    }

    private RunState stateNow(@Nullable PreparedSweep of) {
        if (of == null) {
            return RunState.READY;
        }
        SweepRunner runner = of.runner();
        boolean waitsToGo = wish != Wish.NOTHING && (preparing || leaving != null);
        if (waitsToGo || (runner.isPlaying() && !runner.isOver())) {
            return RunState.RUNNING;
        }
        boolean begun = runner.begun() > 0 || (leaving != null && leaving.begun() > 0);
        if (begun) {
            return RunState.PAUSED;
        }
        return runner.missing() == 0 || runner.isOver() ? RunState.ENDED : RunState.READY;
    }

    private void write(PreparedSweep of) {
        workers.compute(
                of.runner()::write, done -> {}, failure -> trouble.set(PreparedSweep.why(failure)));
    }
}
