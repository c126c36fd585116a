package gradlab.data.prepare;

import gradlab.data.Matrices;
import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

/**
 * Deals the training rows out in batches: every epoch each row once, in a freshly shuffled order
 * where asked for; the last batch is what is left. Allocates nothing once made.
 */
public final class BatchOrder {
    private final int[] order;
    private final int batchSize;
    private final boolean shuffle;
    private RandomSource random;
    private long epochState;
    private int next;
    private int size;

    /**
     * Before its first epoch.
     *
     * @param rows how many rows there are to deal
     * @param batchSize rows in a batch; at least 1
     * @param random mixes the rows; its own sequence is used up
     */
    public BatchOrder(int rows, int batchSize, boolean shuffle, RandomSource random) {
        if (batchSize < 1) {
            throw new SentenceException("batch_size must be at least 1, not {0}", batchSize);
        }
        this.order = Matrices.range(rows);
        this.batchSize = batchSize;
        this.shuffle = shuffle;
        this.random = random;
        this.epochState = random.state();
        this.next = rows;
    }

    /** How many batches an epoch has. */
    public int batchesPerEpoch() {
        return Math.ceilDiv(order.length, batchSize);
    }

    /** Mixes the rows and stands before the first batch. */
    public void startEpoch() {
        epochState = random.state();
        deal();
        next = 0;
        size = 0;
    }

    private void deal() {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        if (shuffle) {
            Shuffle.mix(order, random);
        }
    }

    /** Whether the epoch has another batch. */
    public boolean hasNext() {
        return next < order.length;
    }

    /** Moves to the next batch and says how many rows it has. */
    public int nextBatch() {
        size = Math.min(batchSize, order.length - next);
        next += size;
        return size;
    }

    /** Copies the rows of this batch over the first rows of a buffer: [batch size][columns]. */
    public void gather(FMatrixRMaj from, FMatrixRMaj buffer) {
        Matrices.gather(from, order, next - size, size, buffer);
    }

    /** Which row stands at a place of this batch. */
    public int row(int place) {
        return order[next - size + place];
    }

    /**
     * All that is needed to go on from here.
     *
     * @param random the state of the random source when the epoch began
     * @param next how many rows of the epoch are dealt
     */
    public record State(long random, int next) {}

    /** What is needed to go on from here, between two batches. */
    public State state() {
        return next == order.length ? new State(random.state(), next) : new State(epochState, next);
    }

    /**
     * Goes on exactly where an order over the same rows stood.
     *
     * @throws IllegalArgumentException where these cannot have been the same rows
     */
    public void resume(State state) {
        boolean midway = state.next() < order.length;
        if (state.next() > order.length || (midway && state.next() % batchSize != 0)) {
            throw new SentenceException(
                    "{0} {0|row of an epoch was|rows of an epoch were} dealt, but there are "
                            + "{1} in batches of {2}",
                    state.next(), order.length, batchSize);
        }
        random = RandomSource.resume(state.random());
        epochState = state.random();
        next = state.next();
        size = 0;
        if (next < order.length) {
            deal();
        }
    }
}
