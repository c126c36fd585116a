package gradlab.run.past;

import gradlab.run.control.SnapshotSink;
import gradlab.run.history.Checkpoint;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The snapshots of one run: its state at the ends of epochs, evenly spread. All epochs at first;
 * where they become too many or too large, every second one goes, and from then on only every
 * second one is taken. The first and the newest stay. Safe from any thread.
 */
public final class SnapshotStore implements SnapshotSink {
    /** More would not be found faster: what lies between is computed again in no time. */
    static final int MOST = 2048;

    private final SnapshotBudget budget;
    private final TreeMap<Integer, Checkpoint> kept = new TreeMap<>();
    // States between the snapshots that were computed again lately, the oldest first to go.
    private final TreeMap<Integer, Checkpoint> between = new TreeMap<>();
    private volatile int stride = 1;
    private volatile boolean full;
    private long bytes;
    private long betweenBytes;

    SnapshotStore(SnapshotBudget budget) {
        this.budget = budget;
        full = budget.limit() == 0;
    }

    @Override
    public boolean wants(int epochs) {
        return epochs % stride == 0 && !full && !holds(epochs);
    }

    private boolean holds(int epochs) {
        synchronized (budget) {
            return kept.containsKey(epochs);
        }
    }

    /** Keeps a state; of an epoch that is kept already, nothing changes. */
    @Override
    public void add(Checkpoint snapshot) {
        synchronized (budget) {
            if (kept.containsKey(snapshot.epochs())) {
                return;
            }
            if (!kept.isEmpty() && snapshot.epochs() > kept.lastKey()) {
                dropUneven(kept.lastKey());
            }
            kept.put(snapshot.epochs(), snapshot);
            bytes += snapshot.bytes();
            if (kept.size() > MOST) {
                widen();
            }
            budget.keepWithin();
        }
    }

    @Override
    public void end(Checkpoint snapshot) {
        if (!full) {
            add(snapshot);
        }
    }

    /** Keeps a state between the snapshots for a while: its neighbours may be asked for next. */
    void addBetween(Checkpoint state) {
        synchronized (budget) {
            if (between.containsKey(state.epochs()) || kept.containsKey(state.epochs())) {
                return;
            }
            between.put(state.epochs(), state);
            bytes += state.bytes();
            betweenBytes += state.bytes();
            while (betweenBytes > budget.limit() / 8 && !between.isEmpty()) {
                forget(farFrom(state.epochs()));
            }
            budget.keepWithin();
        }
    }

    private int farFrom(int epochs) {
        boolean first = epochs - between.firstKey() > between.lastKey() - epochs;
        return first ? between.firstKey() : between.lastKey();
    }

    private void forget(int epochs) {
        Checkpoint gone = between.remove(epochs);
        if (gone != null) {
            bytes -= gone.bytes();
            betweenBytes -= gone.bytes();
        }
    }

    /** Gives memory back; false when there is none left to give. */
    boolean thin() {
        if (!between.isEmpty()) {
            between.clear();
            bytes -= betweenBytes;
            betweenBytes = 0;
        } else if (kept.size() > 2) {
            widen();
        } else if (kept.isEmpty()) {
            return false;
        } else {
            drop(kept.lastKey());
            full = true;
        }
        return true;
    }

    private void widen() {
        stride *= 2;
        for (int epochs : List.copyOf(kept.keySet())) {
            if (epochs != kept.lastKey()) {
                dropUneven(epochs);
            }
        }
    }

    private void dropUneven(int epochs) {
        if (epochs % stride != 0 && epochs != kept.firstKey()) {
            drop(epochs);
        }
    }

    private void drop(int epochs) {
        Checkpoint gone = kept.remove(epochs);
        if (gone != null) {
            bytes -= gone.bytes();
        }
    }

    /** Whether it takes any states. */
    public boolean isOpen() {
        return !full;
    }

    /** Takes snapshots again after the budget was changed. */
    void reopen() {
        full = false;
    }

    /** The state after so many epochs, or the one nearest before it; null where there is none. */
    public @Nullable Checkpoint before(int epochs) {
        synchronized (budget) {
            Map.Entry<Integer, Checkpoint> regular = kept.floorEntry(epochs);
            Map.Entry<Integer, Checkpoint> lately = between.floorEntry(epochs);
            if (regular == null || (lately != null && lately.getKey() > regular.getKey())) {
                return lately == null ? null : lately.getValue();
            }
            return regular.getValue();
        }
    }

    /** After which epochs a snapshot is kept, in order. */
    public List<Integer> epochs() {
        synchronized (budget) {
            return List.copyOf(kept.keySet());
        }
    }

    /** Every how many epochs a snapshot is kept. */
    public int stride() {
        return stride;
    }

    /** The memory all of it takes. */
    public long bytes() {
        synchronized (budget) {
            return bytes;
        }
    }

    /** Forgets everything, for good. */
    public void close() {
        synchronized (budget) {
            kept.clear();
            between.clear();
            bytes = 0;
            betweenBytes = 0;
            full = true;
            budget.remove(this);
        }
    }
}
