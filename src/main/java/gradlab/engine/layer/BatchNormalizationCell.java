package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * The run-time state of a {@link BatchNormalization} layer: y = γ(x − μ)/√(σ² + ε) + β, with the
 * batch's own mean and (biased) variance while training, the moving ones at prediction and while
 * frozen.
 */
final class BatchNormalizationCell extends Cell {
    private final Parameter gamma;
    private final Parameter beta;
    private final Parameter movingMean;
    private final Parameter movingVariance;
    private final float[] normalized;
    private final float[] mean;
    private final float[] variance;
    private final float[] inverseDeviation;
    private BatchNormalization settings;
    private boolean ownStatistics;

    BatchNormalizationCell(BatchNormalization settings, CellPlan plan) {
        super(settings, plan);
        this.settings = settings;
        int width = plan.inputWidth();
        this.gamma = Parameter.vector("gamma", width);
        this.beta = Parameter.vector("beta", width);
        this.movingMean = Parameter.vector("moving_mean", width);
        this.movingVariance = Parameter.vector("moving_variance", width);
        this.normalized = new float[output().length];
        this.mean = new float[width];
        this.variance = new float[width];
        this.inverseDeviation = new float[width];
        fill(random());
    }

    @Override
    protected void fill(RandomSource source) {
        Arrays.fill(gamma.values(), 1);
        Arrays.fill(beta.values(), 0);
        Arrays.fill(movingMean.values(), 0);
        Arrays.fill(movingVariance.values(), 1);
    }

    @Override
    protected void take(Layer changed) {
        BatchNormalization next = (BatchNormalization) changed;
        if (next.center() != settings.center() || next.scale() != settings.scale()) {
            throw new IllegalArgumentException(
                    "center and scale of " + settings.name() + " apply at rewind");
        }
        settings = next;
    }

    @Override
    public void forward(Pass pass, float[] input) {
        ownStatistics = pass.training() && settings.trainable();
        if (ownStatistics) {
            measure(input, pass.rows());
            follow();
        } else {
            System.arraycopy(movingMean.values(), 0, mean, 0, width());
            System.arraycopy(movingVariance.values(), 0, variance, 0, width());
        }
        float epsilon = (float) settings.epsilon();
        for (int column = 0; column < width(); column++) {
            inverseDeviation[column] = 1 / (float) Math.sqrt(variance[column] + epsilon);
        }
        normalize(input, pass.rows());
    }

    private void measure(float[] input, int rows) {
        int columns = width();
        Rows.sum(input, mean, rows, columns);
        for (int column = 0; column < columns; column++) {
            mean[column] /= rows;
            variance[column] = 0;
        }
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                float deviation = input[start + column] - mean[column];
                variance[column] += deviation * deviation;
            }
        }
        for (int column = 0; column < columns; column++) {
            variance[column] /= rows;
        }
    }

    /** The moving averages take in the batch's. */
    private void follow() {
        float keep = (float) settings.momentum();
        float[] means = movingMean.values();
        float[] variances = movingVariance.values();
        for (int column = 0; column < width(); column++) {
            means[column] = means[column] * keep + mean[column] * (1 - keep);
            variances[column] = variances[column] * keep + variance[column] * (1 - keep);
        }
    }

    private void normalize(float[] input, int rows) {
        float[] out = output();
        float[] scale = gamma.values();
        float[] shift = beta.values();
        int columns = width();
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                float x = (input[start + column] - mean[column]) * inverseDeviation[column];
                normalized[start + column] = x;
                out[start + column] = x * scale[column] + shift[column];
            }
        }
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        int rows = pass.rows();
        int columns = width();
        float[] gradient = gradient();
        float[] scaleGradient = gamma.gradient();
        Rows.sum(gradient, beta.gradient(), rows, columns);
        Arrays.fill(scaleGradient, 0);
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                scaleGradient[column] += gradient[start + column] * normalized[start + column];
            }
        }
        if (inputGradient != null) {
            if (ownStatistics) {
                throughStatistics(rows, inputGradient);
            } else {
                throughConstants(rows, inputGradient);
            }
        }
    }

    /** ∂/∂x = γ/√(σ²+ε) · (g − mean(g) − x̂·mean(g·x̂)): μ and σ depend on x too. */
    private void throughStatistics(int rows, float[] inputGradient) {
        float[] gradient = gradient();
        float[] scale = gamma.values();
        float[] scaleGradient = gamma.gradient();
        float[] shiftGradient = beta.gradient();
        int columns = width();
        float share = 1f / rows;
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                float common =
                        shiftGradient[column] + normalized[start + column] * scaleGradient[column];
                inputGradient[start + column] =
                        scale[column]
                                * inverseDeviation[column]
                                * (gradient[start + column] - share * common);
            }
        }
    }

    private void throughConstants(int rows, float[] inputGradient) {
        float[] gradient = gradient();
        float[] scale = gamma.values();
        int columns = width();
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                inputGradient[start + column] =
                        gradient[start + column] * scale[column] * inverseDeviation[column];
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        if (settings.scale()) {
            return settings.center() ? List.of(gamma, beta) : List.of(gamma);
        }
        return settings.center() ? List.of(beta) : List.of();
    }

    @Override
    public List<Parameter> statistics() {
        return List.of(movingMean, movingVariance);
    }
}
