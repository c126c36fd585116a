package gradlab.run;

import java.nio.DoubleBuffer;
import java.util.Arrays;

/** What adds up over the steps of an epoch. Allocates nothing between epochs. */
final class EpochTally {
    private final Scoreboard scores;
    private final double[] normSum;
    private final double[] normLeast;
    private final double[] normGreatest;
    private final double[] ratioSum;
    // Loss, rows, steps, measured norms, measured ratios, first rate, first momentum, seconds.
    private final double[] totals = new double[8];

    EpochTally(int layers, Scoreboard scores) {
        this.scores = scores;
        normSum = new double[layers];
        normLeast = new double[layers];
        normGreatest = new double[layers];
        ratioSum = new double[layers];
        clear();
    }

    void clear() {
        scores.clear();
        Arrays.fill(totals, 0);
        Arrays.fill(normSum, 0);
        Arrays.fill(ratioSum, 0);
        Arrays.fill(normLeast, Double.POSITIVE_INFINITY);
        Arrays.fill(normGreatest, Double.NEGATIVE_INFINITY);
    }

    void addStep(double loss, int rows, double rate, double momentum) {
        if (totals[2] == 0) {
            totals[5] = rate;
            totals[6] = momentum;
        }
        totals[0] += loss * rows;
        totals[1] += rows;
        totals[2]++;
    }

    void addNorms(float[] norms) {
        totals[3]++;
        for (int i = 0; i < norms.length; i++) {
            normSum[i] += norms[i];
            normLeast[i] = Math.min(normLeast[i], norms[i]);
            normGreatest[i] = Math.max(normGreatest[i], norms[i]);
        }
    }

    void addRatios(float[] ratios) {
        totals[4]++;
        for (int i = 0; i < ratios.length; i++) {
            ratioSum[i] += ratios[i];
        }
    }

    void addSeconds(double seconds) {
        totals[7] += seconds;
    }

    Scoreboard scores() {
        return scores;
    }

    double loss() {
        return totals[0] / totals[1];
    }

    int steps() {
        return (int) totals[2];
    }

    double firstRate() {
        return totals[5];
    }

    double firstMomentum() {
        return totals[6];
    }

    double seconds() {
        return totals[7];
    }

    double normMean(int layer) {
        return normSum[layer] / totals[3];
    }

    double normLeast(int layer) {
        return totals[3] == 0 ? Double.NaN : normLeast[layer];
    }

    double normGreatest(int layer) {
        return totals[3] == 0 ? Double.NaN : normGreatest[layer];
    }

    double ratioMean(int layer) {
        return ratioSum[layer] / totals[4];
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
            throw new IllegalArgumentException(
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
        double[][] all = Arrays.copyOf(own, own.length + scores.sums().length);
        System.arraycopy(scores.sums(), 0, all, own.length, scores.sums().length);
        return all;
    }
}
