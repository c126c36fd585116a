package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

/**
 * Multiplies inputs by noise around 1 while training, with the variance dropout would have
 * (Srivastava et al. 2014; Keras {@code GaussianDropout}).
 */
public record GaussianDropout(
        String name,
        @Knob(
                        label = "Rate",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        live = true,
                        lesson = 14,
                        help = "As for dropout: the noise has the same variance",
                        formula = "y = x·N(1, rate/(1 − rate))")
                @Essential(required = true)
                @Regularizing
                double rate,
        @Knob(label = "Monte Carlo", lesson = 15, help = "Stays active at prediction")
                boolean monteCarlo,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Stochastic {
    /** Keras's defaults. */
    public GaussianDropout() {
        this("", 0.5, false, true);
    }

    /** Refuses what is out of range. */
    public GaussianDropout {
        Knobs.require(GaussianDropout.class, name, rate, monteCarlo, trainable);
    }

    @Override
    public GaussianDropout withName(String newName) {
        return new GaussianDropout(newName, rate, monteCarlo, trainable);
    }

    @Override
    public GaussianDropout withTrainable(boolean newTrainable) {
        return new GaussianDropout(name, rate, monteCarlo, newTrainable);
    }

    @Override
    public GaussianDropout withMonteCarlo(boolean newMonteCarlo) {
        return new GaussianDropout(name, rate, newMonteCarlo, trainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new StochasticCell(this, plan);
    }

    @Override
    public void draw(RandomSource random, float[] factor, float[] offset, int count) {
        random.fillNormal(factor, count, 1, Math.sqrt(rate / (1 - rate)));
    }
}
