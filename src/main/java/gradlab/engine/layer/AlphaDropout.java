package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

/**
 * Dropout for SELU networks: dropped inputs take SELU's lowest value α′, then all are scaled and
 * shifted so that mean and variance stay (Klambauer et al. 2017; Keras {@code AlphaDropout}).
 */
public record AlphaDropout(
        String name,
        @Knob(
                        label = "Rate",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        live = true,
                        lesson = 14,
                        help = "The share of inputs set to SELU's lowest value while training",
                        formula = "y = a·(x·keep + α′·(1 − keep)) + b")
                @Essential(required = true)
                @Regularizing
                double rate,
        @Knob(label = "Monte Carlo", lesson = 15, help = "Stays active at prediction")
                boolean monteCarlo,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Stochastic {
    /** α′ = −λα, what SELU tends to at minus infinity. */
    private static final double LOWEST = -1.0507009873554805 * 1.6732632423543772;

    /** Keras's defaults. */
    public AlphaDropout() {
        this("", 0.5, false, true);
    }

    /** Refuses what is out of range. */
    public AlphaDropout {
        Knobs.require(AlphaDropout.class, name, rate, monteCarlo, trainable);
    }

    @Override
    public AlphaDropout withName(String newName) {
        return new AlphaDropout(newName, rate, monteCarlo, trainable);
    }

    @Override
    public AlphaDropout withTrainable(boolean newTrainable) {
        return new AlphaDropout(name, rate, monteCarlo, newTrainable);
    }

    @Override
    public AlphaDropout withMonteCarlo(boolean newMonteCarlo) {
        return new AlphaDropout(name, rate, newMonteCarlo, trainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new StochasticCell(this, plan);
    }

    @Override
    public boolean adds() {
        return true;
    }

    @Override
    public void draw(RandomSource random, float[] factor, float[] offset, int count) {
        double a = 1 / Math.sqrt((1 - rate) * (1 + rate * LOWEST * LOWEST));
        float kept = (float) a;
        float shift = (float) (-a * LOWEST * rate);
        float dropped = (float) (a * LOWEST) + shift;
        random.fillChoice(factor, count, rate, 0, kept);
        for (int i = 0; i < count; i++) {
            offset[i] = factor[i] == 0 ? dropped : shift;
        }
    }
}
