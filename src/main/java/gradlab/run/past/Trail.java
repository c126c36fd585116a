package gradlab.run.past;

import gradlab.engine.network.Weights;
import gradlab.run.history.Checkpoint;

import java.util.ArrayList;
import java.util.List;

/**
 * The weights that a run went through, in order: some of its epochs, evenly chosen.
 *
 * @param points at least the first and the last that are known
 */
public record Trail(List<Point> points) {
    private static final int MOST = 64;
    private static final long NUMBERS = 12_000_000;
    private static final int LEAST = 12;

    /** The weights after so many epochs. */
    public record Point(int epoch, Weights weights) {}

    /** Keeps its own list. */
    public Trail {
        points = List.copyOf(points);
    }

    /** What the snapshots of a run hold; of large networks fewer points. */
    public static Trail of(SnapshotStore snapshots) {
        List<Integer> epochs = snapshots.epochs();
        List<Point> points = new ArrayList<>();
        if (epochs.isEmpty()) {
            return new Trail(points);
        }
        Checkpoint newest = snapshots.before(epochs.getLast());
        if (newest == null) {
            return new Trail(points);
        }
        long size = WeightVectors.length(newest.weights());
        int most = Math.clamp(NUMBERS / Math.max(1, size), LEAST, MOST);
        int count = Math.min(most, epochs.size());
        for (int i = 0; i < count; i++) {
            int at = count == 1 ? 0 : (int) ((long) i * (epochs.size() - 1) / (count - 1));
            Checkpoint held = snapshots.before(epochs.get(at));
            // What was thinned meanwhile is found as the one before it.
            if (held != null && (points.isEmpty() || held.epochs() > points.getLast().epoch())) {
                points.add(new Point(held.epochs(), held.weights()));
            }
        }
        return new Trail(points);
    }

    /** The epoch of the last point; −1 without points. */
    public int lastEpoch() {
        return points.isEmpty() ? -1 : points.getLast().epoch();
    }
}
