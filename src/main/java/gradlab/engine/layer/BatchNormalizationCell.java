package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

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
    private final float[] factor;
    private final float[] meanGradient;
    private final float[] meanProduct;
    private final Rows rows;
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
        this.factor = new float[width];
        this.meanGradient = new float[width];
        this.meanProduct = new float[width];
        this.rows = new Rows(plan.maxRows(), output().length);
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
            throw new SentenceException("center and scale of {0} apply at rewind", settings.name());
        }
        settings = next;
    }

    @Override
    public void forward(Pass pass, float[] input) {
        ownStatistics = pass.training() && settings.trainable();
        centre(pass, input);
        float epsilon = (float) settings.epsilon();
        for (int column = 0; column < width(); column++) {
            inverseDeviation[column] = 1 / (float) Math.sqrt(variance[column] + epsilon);
        }
        rows.scale(pass, normalized, inverseDeviation, normalized, width());
        rows.scale(pass, normalized, gamma.values(), output(), width());
        rows.add(pass, beta.values(), output(), width());
    }

    /** Sets mean and variance, and x − μ as what is to be normalized. */
    private void centre(Pass pass, float[] input) {
        if (ownStatistics) {
            rows.sum(pass, input, mean, width());
            divide(mean, pass.rows());
            rows.subtract(pass, input, mean, normalized, width());
            rows.sumOfProducts(pass, normalized, normalized, variance, width());
            divide(variance, pass.rows());
            follow(movingMean.values(), mean);
            follow(movingVariance.values(), variance);
        } else {
            System.arraycopy(movingMean.values(), 0, mean, 0, width());
            System.arraycopy(movingVariance.values(), 0, variance, 0, width());
            rows.subtract(pass, input, mean, normalized, width());
        }
    }

    private static void divide(float[] sums, int count) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= count;
        }
    }

    /** A moving average takes in the batch's. */
    private void follow(float[] moving, float[] own) {
        float keep = (float) settings.momentum();
        for (int column = 0; column < moving.length; column++) {
            moving[column] = moving[column] * keep + own[column] * (1 - keep);
        }
    }

    @Override
    double[] exact(ExactPass pass, double[] input) {
        double[] out = new double[input.length];
        double[] scale = pass.of(gamma);
        double[] shift = pass.of(beta);
        for (int column = 0; column < width(); column++) {
            double centre = ownStatistics ? exactMean(pass, input, column) : mean[column];
            double spread =
                    ownStatistics ? exactVariance(pass, input, column, centre) : variance[column];
            double deviation = Math.sqrt(spread + settings.epsilon());
            for (int i = column; i < input.length; i += width()) {
                out[i] = scale[column] * (input[i] - centre) / deviation + shift[column];
            }
        }
        return out;
    }

    private double exactMean(ExactPass pass, double[] input, int column) {
        double sum = 0;
        for (int i = column; i < input.length; i += width()) {
            sum += input[i];
        }
        return sum / pass.rows();
    }

    private double exactVariance(ExactPass pass, double[] input, int column, double centre) {
        double sum = 0;
        for (int i = column; i < input.length; i += width()) {
            sum += (input[i] - centre) * (input[i] - centre);
        }
        return sum / pass.rows();
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        rows.sum(pass, gradient(), beta.gradient(), width());
        rows.sumOfProducts(pass, gradient(), normalized, gamma.gradient(), width());
        if (inputGradient == null) {
            return;
        }
        for (int column = 0; column < width(); column++) {
            factor[column] = gamma.values()[column] * inverseDeviation[column];
        }
        if (ownStatistics) {
            throughStatistics(pass, inputGradient);
        } else {
            rows.scale(pass, gradient(), factor, inputGradient, width());
        }
    }

    /** ∂/∂x = γ/√(σ²+ε) · (g − mean(g) − x̂·mean(g·x̂)): μ and σ depend on x too. */
    private void throughStatistics(Pass pass, float[] inputGradient) {
        float share = 1f / pass.rows();
        for (int column = 0; column < width(); column++) {
            meanGradient[column] = beta.gradient()[column] * share;
            meanProduct[column] = gamma.gradient()[column] * share;
        }
        rows.scale(pass, normalized, meanProduct, inputGradient, width());
        rows.add(pass, meanGradient, inputGradient, width());
        float[] gradient = gradient();
        int count = pass.rows() * width();
        for (int i = 0; i < count; i++) {
            inputGradient[i] = gradient[i] - inputGradient[i];
        }
        rows.scale(pass, inputGradient, factor, inputGradient, width());
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
