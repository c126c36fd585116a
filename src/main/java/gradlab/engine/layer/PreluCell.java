package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The run-time state of a {@link Prelu} layer. */
final class PreluCell extends Cell {
    private final Parameter alpha;
    private Prelu settings;

    PreluCell(Prelu settings, CellPlan plan) {
        super(settings, plan);
        this.settings = settings;
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
        float[] slopes = alpha.values();
        int columns = width();
        for (int row = 0; row < pass.rows(); row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                float x = input[start + column];
                out[start + column] = x > 0 ? x : slopes[column] * x;
            }
        }
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        float[] slopes = alpha.values();
        float[] slopeGradient = alpha.gradient();
        float[] gradient = gradient();
        int columns = width();
        Arrays.fill(slopeGradient, 0);
        for (int row = 0; row < pass.rows(); row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                slopeGradient[column] +=
                        gradient[start + column] * Math.min(input[start + column], 0);
            }
            if (inputGradient != null) {
                for (int column = 0; column < columns; column++) {
                    float slope = input[start + column] > 0 ? 1 : slopes[column];
                    inputGradient[start + column] = gradient[start + column] * slope;
                }
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(alpha);
    }
}
