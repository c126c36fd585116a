package gradlab.run.past;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The memory that the snapshots of all runs may take together. Where it is used up, the run that
 * takes most of it gives up half of its snapshots. Safe from any thread.
 */
public final class SnapshotBudget {
    /**
     * What a user who has chosen nothing gives, in megabytes; small beside what a desktop allows.
     */
    public static final int USUAL_MEGABYTES = 128;

    /** The same in bytes. */
    public static final long USUAL = (long) USUAL_MEGABYTES << 20;

    private final List<SnapshotStore> stores = new ArrayList<>();
    private volatile long limit;

    /** A budget of so many bytes. */
    public SnapshotBudget(long limit) {
        this.limit = limit;
    }

    /** A place for the snapshots of one more run. */
    public synchronized SnapshotStore store() {
        SnapshotStore store = new SnapshotStore(this);
        stores.add(store);
        return store;
    }

    /** How many bytes there are. */
    public long limit() {
        return limit;
    }

    /** Allows more bytes or fewer; what is too much goes at once. */
    public synchronized void limit(long bytes) {
        limit = bytes;
        stores.forEach(SnapshotStore::reopen);
        keepWithin();
    }

    /** How many bytes are taken. */
    public synchronized long used() {
        return stores.stream().mapToLong(SnapshotStore::bytes).sum();
    }

    /** Makes room after something was added; called with the lock on this budget. */
    void keepWithin() {
        boolean gave = true;
        while (gave && used() > limit) {
            gave = largest().thin();
        }
    }

    private SnapshotStore largest() {
        return stores.stream().max(Comparator.comparingLong(SnapshotStore::bytes)).orElseThrow();
    }

    /** Forgets a run. */
    synchronized void remove(SnapshotStore store) {
        stores.remove(store);
    }
}
