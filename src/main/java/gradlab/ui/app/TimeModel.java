package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunHistory;
import gradlab.run.past.Fork;
import gradlab.run.past.RunPast;
import gradlab.text.Message;
import gradlab.ui.notice.Notice;
import gradlab.ui.notice.Notices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The moment of the run that everything shows: the newest while the run is followed, or any epoch
 * before, while the training goes on. What no snapshot holds is computed again elsewhere, the
 * newest wish alone; until then the nearest snapshot before it is shown.
 */
public final class TimeModel {
    /** No epoch is being computed. */
    public static final int NONE = -1;

    private final RunModel run;
    private final SnapshotMemory memory;
    private final Workers workers;
    private final Notices notices;
    private final ReadOnlyIntegerWrapper shownEpoch =
            new ReadOnlyIntegerWrapper(this, "shownEpoch");
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(this, "live", true);
    private final ReadOnlyIntegerWrapper computing =
            new ReadOnlyIntegerWrapper(this, "computing", NONE);
    private final ReadOnlyObjectWrapper<@Nullable Weights> weights =
            new ReadOnlyObjectWrapper<>(this, "weights");
    private TimeMarks marks = new TimeMarks(new RunHistory(), null);
    // What computes now, to be stopped when another epoch is wished for; null while nothing does.
    private @Nullable RunControl busy;

    TimeModel(RunModel run, Workers workers, Notices notices) {
        this.run = run;
        memory = new SnapshotMemory(run.maker().snapshots());
        this.workers = workers;
        this.notices = notices;
        run.revision().addListener(observable -> follow());
        run.history()
                .addListener(
                        observable -> {
                            notices.passed(Notice.Until.TRAVELLED);
                            follow(true);
                        });
        run.weights().addListener(observable -> follow());
    }

    /** The epoch that everything shows; 0 for the weights before the first. */
    public ReadOnlyIntegerProperty shownEpoch() {
        return shownEpoch.getReadOnlyProperty();
    }

    /** Whether the newest epoch is followed. */
    public ReadOnlyBooleanProperty live() {
        return live.getReadOnlyProperty();
    }

    /** The epoch whose exact weights are being computed; {@link #NONE} when those shown are it. */
    public ReadOnlyIntegerProperty computing() {
        return computing.getReadOnlyProperty();
    }

    /** The weights of the moment shown; null before there are any. */
    public ReadOnlyObjectProperty<@Nullable Weights> weights() {
        return weights.getReadOnlyProperty();
    }

    /** The memory for the states that are travelled between. */
    public SnapshotMemory memory() {
        return memory;
    }

    /** Every how many epochs of the run on the bench a state is kept; 0 before there is one. */
    public int stride() {
        RunEntry entry = run.current();
        return entry == null ? 0 : entry.past().snapshots().stride();
    }

    /** What happened to the run, by epoch. */
    public List<TimeMark> marks() {
        RunHistory history = run.history().get();
        if (!marks.isOf(history)) {
            RunEntry entry = run.current();
            marks = new TimeMarks(history, entry == null ? null : entry.origin());
        }
        return marks.now();
    }

    /** The newest epoch there is. */
    public int newest() {
        return run.history().get().epochs();
    }

    /** Follows the newest epoch again. */
    public void goLive() {
        follow(true);
    }

    /** Shows an epoch, or the nearest there is; the newest is followed from then on. */
    public void show(int epoch) {
        int wish = Math.clamp(epoch, 0, newest());
        RunEntry entry = run.current();
        if (entry == null || wish == newest()) {
            follow(true);
            return;
        }
        live.set(false);
        if (wish != shownEpoch.get()) {
            shownEpoch.set(wish);
            seek(entry.past());
        }
    }

    /** Shows the epoch before; false when there is none. */
    public boolean back() {
        boolean any = shownEpoch.get() > 0;
        show(shownEpoch.get() - 1);
        return any;
    }

    /** Shows the epoch after; false when the newest is shown. */
    public boolean forward() {
        boolean any = !live.get();
        show(shownEpoch.get() + 1);
        return any;
    }

    private void follow() {
        follow(live.get());
    }

    private void follow(boolean newest) {
        if (newest) {
            live.set(true);
            stopComputing();
            shownEpoch.set(newest());
            weights.set(run.weights().get());
        }
    }

    // ---- the exact weights of an epoch

    private void seek(RunPast past) {
        int wish = shownEpoch.get();
        Checkpoint near = past.nearest(wish);
        if (near != null) {
            weights.set(near.weights());
        }
        if (near != null && near.epochs() == wish) {
            stopComputing();
            return;
        }
        computing.set(wish);
        if (busy == null) {
            compute(past, wish);
        } else {
            busy.stop(); // what it then hands back starts the newest wish
        }
    }

    private void stopComputing() {
        computing.set(NONE);
        if (busy != null) {
            busy.stop();
        }
    }

    private void compute(RunPast past, int epoch) {
        RunControl control = new RunControl();
        busy = control;
        workers.compute(
                () -> new Found(past.at(epoch, control)),
                found -> settle(epoch, found.state()),
                failure -> {
                    boolean wished = computing.get() == epoch;
                    settle(epoch, null);
                    if (wished) {
                        fail(failure);
                    }
                });
    }

    /** An answer that may be none. */
    private record Found(@Nullable Checkpoint state) {}

    private void settle(int epoch, @Nullable Checkpoint state) {
        boolean stopped = busy != null && busy.isStopped();
        busy = null;
        RunEntry entry = run.current();
        if (computing.get() == NONE || entry == null) {
            return;
        }
        if (computing.get() == epoch && (state != null || !stopped)) {
            computing.set(NONE);
            if (state != null) {
                notices.passed(Notice.Until.TRAVELLED);
                weights.set(state.weights());
            }
        } else {
            compute(entry.past(), computing.get());
        }
    }

    private void fail(Throwable failure) {
        notices.problem(
                Notice.Until.TRAVELLED,
                Message.from(failure).worded(),
                tr("The curves are as recorded; the weights shown are those of another epoch."),
                failure);
    }

    // ---- forks

    /** Whether there is a run to fork. */
    public boolean canFork() {
        return run.current() != null && newest() > 0;
    }

    /**
     * Makes a run that goes on from the epoch shown, with the experiment as it stands; says so, or
     * what keeps it from that.
     */
    public void fork(Experiment wanted) {
        branch(shownEpoch.get(), wanted, tr("Play goes on from here."), () -> {});
    }

    /** The same from the newest epoch, to train on at once. */
    void trainOn(Experiment wanted, Runnable then) {
        branch(newest(), wanted, "", then);
    }

    private void branch(int epoch, Experiment wanted, String next, Runnable then) {
        RunEntry parent = run.current();
        if (parent == null) {
            return;
        }
        workers.compute(
                () -> Branch.of(parent, epoch, wanted),
                branch -> {
                    run.fork(
                            new RunEntry.Origin(parent, epoch),
                            branch.fork(),
                            branch.history(),
                            wanted);
                    int number = run.maker().runs().getLast().number();
                    String words =
                            tr(
                                    "This is run {0} from run {1}, epoch {2}.",
                                    number, parent.number(), epoch);
                    notices.success((words + " " + next).strip());
                    then.run();
                },
                failure ->
                        notices.problem(
                                Notice.Until.EDITED,
                                Message.from(failure).worded(),
                                tr(
                                        "Undo that edit to go on from here, or rewind to start with"
                                                + " it.")));
    }

    /** A fork and the past it has in common with its parent. */
    private record Branch(Fork fork, RunHistory history) {
        static Branch of(RunEntry parent, int epoch, Experiment wanted) {
            Checkpoint end = parent.end();
            Checkpoint at =
                    end != null && end.epochs() == epoch
                            ? end
                            : parent.past().at(epoch, new RunControl());
            if (at == null) {
                throw new IllegalArgumentException(
                        tr("There is no epoch {0} to go on from.", epoch));
            }
            Fork fork = Fork.of(parent.start().experiment(), at, wanted);
            return new Branch(fork, parent.history().upTo(at));
        }
    }
}
