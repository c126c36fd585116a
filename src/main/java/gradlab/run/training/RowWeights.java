package gradlab.run.training;

import gradlab.data.prepare.BatchOrder;
import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.ClassWeight;
import gradlab.experiment.EqualClasses;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * How much each training row counts: in the loss its own weight times that of its class, in the
 * metrics its own alone, as Keras's {@code sample_weight} and {@code class_weight} do.
 */
final class RowWeights {
    private final FMatrixRMaj loss;
    private final @Nullable FMatrixRMaj metrics;
    private final FMatrixRMaj lossBatch;
    private final @Nullable FMatrixRMaj metricBatch;

    private RowWeights(FMatrixRMaj loss, @Nullable FMatrixRMaj metrics, int batch) {
        this.loss = loss;
        this.metrics = metrics;
        lossBatch = new FMatrixRMaj(batch, 1);
        metricBatch = metrics == null ? null : new FMatrixRMaj(batch, 1);
    }

    /** Those of some rows; null where all count alike. */
    static @Nullable RowWeights of(DataPart rows, float @Nullable [] classWeights, int batch) {
        FMatrixRMaj own = rows.weights();
        if (own == null && classWeights == null) {
            return null;
        }
        FMatrixRMaj loss = new FMatrixRMaj(rows.rows(), 1);
        for (int i = 0; i < rows.rows(); i++) {
            float weight = own == null ? 1 : own.get(i, 0);
            loss.set(i, 0, classWeights == null ? weight : weight * classWeights[label(rows, i)]);
        }
        return new RowWeights(loss, own, batch);
    }

    /** The weight of each class of the training rows; null where all count alike. */
    static float @Nullable [] ofClasses(PreparedData data, ClassWeight weight) {
        List<String> classes = data.classNames().isEmpty() ? data.targetNames() : data.classNames();
        int[] counts = new int[Math.max(2, classes.size())];
        if (!(weight instanceof EqualClasses)) {
            for (int i = 0; i < data.train().rows(); i++) {
                counts[label(data.train(), i)]++;
            }
        }
        return weight.weights(classes, Arrays.copyOf(counts, classes.size()));
    }

    /** The class of a row, given as its number or by a column a class. */
    static int label(DataPart rows, int row) {
        FMatrixRMaj targets = rows.targets();
        int label = targets.numCols == 1 ? (int) targets.get(row, 0) : 0;
        for (int i = 1; i < targets.numCols; i++) {
            label = targets.get(row, i) > targets.get(row, label) ? i : label;
        }
        return label;
    }

    /** In the loss, one a row. */
    float[] all() {
        return loss.data.clone();
    }

    /** Takes those of the batch that was dealt last. */
    void gather(BatchOrder order) {
        order.gather(loss, lossBatch);
        if (metrics != null && metricBatch != null) {
            order.gather(metrics, metricBatch);
        }
    }

    float[] ofLoss() {
        return lossBatch.data;
    }

    float @Nullable [] ofMetrics() {
        return metricBatch == null ? null : metricBatch.data;
    }
}
