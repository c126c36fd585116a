package gradlab.run.training;

import gradlab.data.prepare.FittedScaler;
import gradlab.engine.metric.Batch;
import gradlab.engine.metric.Metric;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The experiment's metrics over the batches seen since it was cleared. Errors are measured in the
 * targets' own unit, whatever scaling the training sees.
 */
final class MetricTally {
    private final Metric[] metrics;
    private final double[][] sums;
    private final @Nullable FittedScaler scaler;
    private float[] ownOutputs = new float[0];
    private float[] ownTargets = new float[0];

    /**
     * One place for each name.
     *
     * @param targets how the targets are scaled
     */
    MetricTally(List<String> names, int width, FittedScaler targets) {
        scaler = targets.leavesAsIs() ? null : targets;
        metrics = new Metric[names.size()];
        sums = new double[names.size()][];
        for (int i = 0; i < metrics.length; i++) {
            String name = names.get(i);
            metrics[i] =
                    Metric.of(name)
                            .orElseThrow(
                                    () ->
                                            new SentenceException(
                                                    "training.metrics: there is no metric `{0}`",
                                                    name));
            sums[i] = new double[metrics[i].sums(width)];
        }
    }

    void clear() {
        for (double[] each : sums) {
            Arrays.fill(each, 0);
        }
    }

    void add(Batch batch) {
        Batch seen = scaler == null || metrics.length == 0 ? batch : inOwnUnit(batch, scaler);
        for (int i = 0; i < metrics.length; i++) {
            metrics[i].add(seen, sums[i]);
        }
    }

    private Batch inOwnUnit(Batch batch, FittedScaler scaling) {
        int count = batch.rows() * batch.width();
        if (ownOutputs.length < count) {
            ownOutputs = new float[count];
            ownTargets = new float[count];
        }
        for (int i = 0; i < count; i++) {
            int column = i % batch.width();
            ownOutputs[i] = scaling.unscaled(batch.outputs()[i], column);
            ownTargets[i] = scaling.unscaled(batch.targets()[i], column);
        }
        return new Batch(
                ownOutputs,
                ownTargets,
                batch.rows(),
                batch.width(),
                batch.targetWidth(),
                batch.weights());
    }

    void writeTo(EpochRecord record, Measure measure) {
        for (int i = 0; i < metrics.length; i++) {
            record.set(measure, i, metrics[i].value(sums[i]));
        }
    }

    List<Float> values() {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < metrics.length; i++) {
            values.add((float) metrics[i].value(sums[i]));
        }
        return values;
    }

    /** The sums behind the numbers, to be changed by {@link EpochTally} alone. */
    double[][] sums() {
        return sums;
    }
}
