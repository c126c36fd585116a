package gradlab.run.training;

import gradlab.data.augment.Augmenter;
import gradlab.data.prepare.BatchOrder;
import gradlab.data.prepare.DataPart;
import gradlab.engine.tensor.RandomSource;
import gradlab.experiment.Batches;
import gradlab.run.history.Checkpoint;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

/** Deals the training rows into the buffers of a step, changed at random where asked for. */
final class BatchFeed {
    private final DataPart train;
    private final BatchOrder order;
    private final Augmenter augmenter;
    private final FMatrixRMaj inputs;
    private final FMatrixRMaj targets;
    private final @Nullable RowWeights weights;
    private RandomSource changes;

    BatchFeed(DataPart train, Batches batches, Augmenter augmenter) {
        this(train, batches, augmenter, null);
    }

    /**
     * Rows that count by weights.
     *
     * @param classWeights how much each class counts besides; null where all count alike
     */
    BatchFeed(
            DataPart train, Batches batches, Augmenter augmenter, float @Nullable [] classWeights) {
        this.train = train;
        this.augmenter = augmenter;
        RandomSource random = new RandomSource(batches.seed());
        order =
                new BatchOrder(
                        train.rows(),
                        batches.batchSize(),
                        batches.shuffle(),
                        random.split("shuffle"));
        changes = random.split("augment");
        int rows = Math.min(batches.batchSize(), train.rows());
        inputs = new FMatrixRMaj(rows, train.inputs().numCols);
        targets = new FMatrixRMaj(rows, train.targets().numCols);
        weights = RowWeights.of(train, classWeights, rows);
    }

    int batchesPerEpoch() {
        return order.batchesPerEpoch();
    }

    int rows() {
        return train.rows();
    }

    void startEpoch() {
        order.startEpoch();
    }

    boolean hasNext() {
        return order.hasNext();
    }

    /** Fills the buffers with the next batch and says how many rows it has. */
    int next() {
        int rows = order.nextBatch();
        order.gather(train.inputs(), inputs);
        order.gather(train.targets(), targets);
        if (weights != null) {
            weights.gather(order);
        }
        augmenter.apply(inputs, rows, changes);
        return rows;
    }

    /** The rows of the last batch at its start: [batch size][input width]. */
    float[] inputs() {
        return inputs.data;
    }

    /** Their targets: [batch size][target width]. */
    float[] targets() {
        return targets.data;
    }

    /** How much each row counts in the loss; null where all count alike. */
    float @Nullable [] lossWeights() {
        return weights == null ? null : weights.ofLoss();
    }

    /** How much each row counts in the metrics; null where all count alike. */
    float @Nullable [] metricWeights() {
        return weights == null ? null : weights.ofMetrics();
    }

    Checkpoint.Feed state() {
        return new Checkpoint.Feed(order.state(), changes.state());
    }

    void resume(Checkpoint.Feed state) {
        order.resume(state.order());
        changes = RandomSource.resume(state.changes());
    }
}
