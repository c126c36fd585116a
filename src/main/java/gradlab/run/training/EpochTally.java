package gradlab.run.training;

import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.text.SentenceException;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** What adds up over the steps of an epoch. Allocates nothing between epochs. */
final class EpochTally {
    private static final int LOSS = 0;
    private static final int ROWS = 1;
    private static final int STEPS = 2;
    private static final int NORMS = 3;
    private static final int RATIOS = 4;
    private static final int FIRST_RATE = 5;
    private static final int FIRST_MOMENTUM = 6;
    private static final int SECONDS = 7;

    private final MetricTally metrics;
    private final double[] normSum;
    private final double[] normLeast;
    private final double[] normGreatest;
    private final double[] ratioSum;
    // One array, so that a checkpoint can take it as it is.
    private final double[] totals = new double[SECONDS + 1];

    EpochTally(int layers, MetricTally metrics) {
        this.metrics = metrics;
        normSum = new double[layers];
        normLeast = new double[layers];
        normGreatest = new double[layers];
        ratioSum = new double[layers];
        clear();
    }

    void clear() {
        metrics.clear();
        Arrays.fill(totals, 0);
        Arrays.fill(normSum, 0);
        Arrays.fill(ratioSum, 0);
        Arrays.fill(normLeast, Double.POSITIVE_INFINITY);
        Arrays.fill(normGreatest, Double.NEGATIVE_INFINITY);
    }

    void addStep(double loss, int rows, double rate, double momentum) {
        if (totals[STEPS] == 0) {
            totals[FIRST_RATE] = rate;
            totals[FIRST_MOMENTUM] = momentum;
        }
        totals[LOSS] += loss * rows;
        totals[ROWS] += rows;
        totals[STEPS]++;
    }

    void addNorms(float[] norms) {
        totals[NORMS]++;
        for (int i = 0; i < norms.length; i++) {
            normSum[i] += norms[i];
            normLeast[i] = Math.min(normLeast[i], norms[i]);
            normGreatest[i] = Math.max(normGreatest[i], norms[i]);
        }
    }

    void addRatios(float[] ratios) {
        totals[RATIOS]++;
        for (int i = 0; i < ratios.length; i++) {
            ratioSum[i] += ratios[i];
        }
    }

    void addSeconds(double seconds) {
        totals[SECONDS] += seconds;
    }

    MetricTally metrics() {
        return metrics;
    }

    double loss() {
        return totals[LOSS] / totals[ROWS];
    }

    int steps() {
        return (int) totals[STEPS];
    }

    /** What there is one of. */
    void writeTo(EpochRecord record) {
        record.set(Measure.LOSS, loss());
        record.set(Measure.LEARNING_RATE, totals[FIRST_RATE]);
        record.set(Measure.MOMENTUM, totals[FIRST_MOMENTUM]);
        record.set(Measure.SECONDS, totals[SECONDS]);
        metrics.writeTo(record, Measure.METRIC);
    }

    /** What there is one a layer of, as far as it was added. */
    void writeLayersTo(EpochRecord record) {
        for (int i = 0; i < normSum.length; i++) {
            record.set(Measure.UPDATE_RATIO, i, ratioSum[i] / totals[RATIOS]);
            if (totals[NORMS] > 0) {
                record.set(Measure.GRADIENT_NORM, i, normSum[i] / totals[NORMS]);
                record.set(Measure.GRADIENT_NORM_MIN, i, normLeast[i]);
                record.set(Measure.GRADIENT_NORM_MAX, i, normGreatest[i]);
            }
        }
    }

    /** All of it in one array, to go on from in the middle of an epoch. */
    double[] state() {
        DoubleBuffer buffer = DoubleBuffer.allocate(length());
        for (double[] each : parts()) {
            buffer.put(each);
        }
        return buffer.array();
    }

    void resume(double[] state) {
        if (state.length != length()) {
            throw new SentenceException(
                    "the run was saved with other layers or metrics than the experiment names");
        }
        DoubleBuffer buffer = DoubleBuffer.wrap(state);
        for (double[] each : parts()) {
            buffer.get(each);
        }
    }

    private int length() {
        return Arrays.stream(parts()).mapToInt(part -> part.length).sum();
    }

    private double[][] parts() {
        double[][] own = {totals, normSum, normLeast, normGreatest, ratioSum};
        double[][] all = Arrays.copyOf(own, own.length + metrics.sums().length);
        System.arraycopy(metrics.sums(), 0, all, own.length, metrics.sums().length);
        return all;
    }
}
