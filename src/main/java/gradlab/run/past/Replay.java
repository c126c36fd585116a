package gradlab.run.past;

import gradlab.run.control.RunControl;
import gradlab.run.control.SnapshotSink;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Follows a run that goes again the way it went before, up to an epoch, and makes sure that it is
 * the same way.
 */
final class Replay implements SnapshotSink, Consumer<RunEvent> {
    // So many epochs before the one asked for are kept for a while: the next step may lead there.
    private static final int NEAR = 16;

    private final RunHistory recorded;
    private final SnapshotStore store;
    private final int target;
    private final RunControl control;
    private @Nullable Checkpoint found;

    Replay(RunHistory recorded, SnapshotStore store, int target, RunControl control) {
        this.recorded = recorded;
        this.store = store;
        this.target = target;
        this.control = control;
    }

    @Override
    public boolean wants(int epochs) {
        return epochs <= target && (target - epochs < NEAR || store.wants(epochs));
    }

    @Override
    public void add(Checkpoint snapshot) {
        if (snapshot.epochs() == target) {
            found = snapshot;
            control.stop();
        }
        if (store.wants(snapshot.epochs())) {
            store.add(snapshot);
        } else {
            store.addBetween(snapshot);
        }
    }

    @Override
    public void accept(RunEvent event) {
        if (!(event instanceof RunEvent.EpochDone done)) {
            return;
        }
        int epoch = done.record().epoch();
        Series loss = recorded.series(new SeriesKey(Measure.LOSS));
        if (epoch <= loss.size()
                && Float.floatToIntBits(loss.get(epoch - 1))
                        != Float.floatToIntBits((float) done.record().get(Measure.LOSS))) {
            throw new SentenceException(
                    "Epoch {0} cannot be computed again: this machine, its matrix products or the"
                            + " data now give other numbers than were recorded.",
                    epoch);
        }
    }

    /** The state asked for; null when the replay was stopped before. */
    @Nullable Checkpoint found() {
        return found;
    }
}
