package gradlab.engine.layer;

import gradlab.engine.tensor.FloatMath;
import gradlab.engine.tensor.RandomSource;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The run-time state of a {@link Prelu} layer. */
final class PreluCell extends Cell {
    private final Parameter alpha;
    private final Rows rows;
    private final float[] negative;
    private Prelu settings;

    PreluCell(Prelu settings, CellPlan plan) {
        super(settings, plan);
        this.settings = settings;
        this.rows = new Rows(plan.maxRows(), output().length);
        this.negative = new float[output().length];
        this.alpha = Parameter.vector("alpha", plan.inputWidth());
    }

    @Override
    protected void fill(RandomSource source) {
        settings.alphaInitializer().fillVector(alpha.values(), source.split("alpha"));
    }

    @Override
    protected void take(Layer changed) {
        settings = (Prelu) changed;
    }

    @Override
    public void forward(Pass pass, float[] input) {
        float[] out = output();
        float[] slopes = rows.repeated(pass, alpha.values(), width());
        int count = pass.rows() * width();
        for (int i = 0; i < count; i++) {
            out[i] = Math.max(input[i], 0f) + slopes[i] * Math.min(input[i], 0f);
        }
    }

    @Override
    double[] exact(ExactPass pass, double[] input) {
        double[] slopes = pass.of(alpha);
        double[] out = new double[input.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(input[i], 0) + slopes[i % width()] * Math.min(input[i], 0);
        }
        pass.keepSums(this, input);
        return out;
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        float[] gradient = gradient();
        int count = pass.rows() * width();
        for (int i = 0; i < count; i++) {
            negative[i] = Math.min(input[i], 0f);
        }
        rows.sumOfProducts(pass, gradient, negative, alpha.gradient(), width());
        if (inputGradient != null) {
            float[] slopes = rows.repeated(pass, alpha.values(), width());
            for (int i = 0; i < count; i++) {
                float positive = FloatMath.isPositive(input[i]);
                inputGradient[i] = gradient[i] * (positive + slopes[i] * (1 - positive));
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(alpha);
    }
}
