package gradlab.run.predict;

import gradlab.data.prepare.FittedScaler;
import gradlab.engine.network.OutputSink;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

/** Adds up outputs and their squares over many passes, in the targets' own unit. */
final class Moments implements OutputSink {
    private final int rows;
    private final int width;
    private final @Nullable FittedScaler scaler;
    private final double[] sums;
    private final double[] squares;

    /**
     * For outputs of that shape.
     *
     * @param scaler what the targets were scaled by; null where they were not
     */
    Moments(int rows, int width, @Nullable FittedScaler scaler) {
        this.rows = rows;
        this.width = width;
        this.scaler = scaler;
        sums = new double[Math.multiplyExact(rows, width)];
        squares = new double[sums.length];
    }

    @Override
    public void accept(int start, int count, float[] outputs) {
        int first = start * width;
        for (int i = 0; i < count * width; i++) {
            float own = scaler == null ? outputs[i] : scaler.unscaled(outputs[i], i % width);
            sums[first + i] += own;
            squares[first + i] += (double) own * own;
        }
    }

    /** The mean over so many passes: [rows][outputs]. */
    FMatrixRMaj mean(int passes) {
        FMatrixRMaj mean = new FMatrixRMaj(rows, width);
        for (int i = 0; i < sums.length; i++) {
            mean.data[i] = (float) (sums[i] / passes);
        }
        return mean;
    }

    /** The standard deviation over so many passes: [rows][outputs]. */
    FMatrixRMaj deviation(int passes) {
        FMatrixRMaj deviation = new FMatrixRMaj(rows, width);
        for (int i = 0; i < sums.length; i++) {
            double average = sums[i] / passes;
            double variance = squares[i] / passes - average * average;
            deviation.data[i] = (float) Math.sqrt(Math.max(0, variance));
        }
        return deviation;
    }
}
