package gradlab.engine.layer;

import org.jspecify.annotations.Nullable;

/** The run-time state of any {@link Stochastic} layer: y = x·factor + offset, both drawn. */
final class StochasticCell extends Cell {
    private final float[] factor;
    private final float[] offset;
    private Stochastic settings;
    private boolean active;

    StochasticCell(Stochastic settings, CellPlan plan) {
        super(settings, plan);
        this.settings = settings;
        this.factor = new float[output().length];
        this.offset = new float[settings.adds() ? output().length : 0];
    }

    @Override
    public void forward(Pass pass, float[] input) {
        int count = pass.rows() * width();
        active = pass.training() || settings.monteCarlo();
        if (!active) {
            System.arraycopy(input, 0, output(), 0, count);
            return;
        }
        settings.draw(random(), factor, offset, count);
        float[] out = output();
        for (int i = 0; i < count; i++) {
            out[i] = input[i] * factor[i];
        }
        if (settings.adds()) {
            for (int i = 0; i < count; i++) {
                out[i] += offset[i];
            }
        }
    }

    @Override
    double[] exact(ExactPass pass, double[] input) {
        double[] out = input.clone();
        for (int i = 0; active && i < out.length; i++) {
            out[i] = input[i] * factor[i] + (settings.adds() ? offset[i] : 0);
        }
        return out;
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        int count = pass.rows() * width();
        float[] gradient = gradient();
        if (!active) {
            System.arraycopy(gradient, 0, inputGradient, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            inputGradient[i] = gradient[i] * factor[i];
        }
    }

    @Override
    public boolean dropped(int index) {
        return active && factor[index] == 0;
    }

    @Override
    public boolean drawsAtPrediction() {
        return settings.monteCarlo();
    }

    @Override
    protected void take(Layer changed) {
        settings = (Stochastic) changed;
    }
}
