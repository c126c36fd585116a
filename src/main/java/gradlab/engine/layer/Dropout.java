package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

/**
 * Drops inputs at random while training and scales up the rest (Srivastava et al. 2014; Keras
 * {@code Dropout}): y = x·keep/(1 − rate), keep drawn anew for every number of [batch][units].
 */
public record Dropout(
        String name,
        @Knob(
                        label = "Rate",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        live = true,
                        lesson = 14,
                        help = "The share of inputs set to zero while training",
                        formula = "y = x·keep/(1 − rate)")
                @Essential(required = true)
                @Regularizing
                double rate,
        @Knob(label = "Monte Carlo", lesson = 15, help = "Stays active at prediction")
                boolean monteCarlo,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Stochastic {
    /** Keras's defaults. */
    public Dropout() {
        this("", 0.5, false, true);
    }

    /** Refuses what is out of range. */
    public Dropout {
        Knobs.require(Dropout.class, name, rate, monteCarlo, trainable);
    }

    @Override
    public Dropout withName(String newName) {
        return new Dropout(newName, rate, monteCarlo, trainable);
    }

    @Override
    public Dropout withTrainable(boolean newTrainable) {
        return new Dropout(name, rate, monteCarlo, newTrainable);
    }

    @Override
    public Dropout withMonteCarlo(boolean newMonteCarlo) {
        return new Dropout(name, rate, newMonteCarlo, trainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new StochasticCell(this, plan);
    }

    @Override
    public void draw(RandomSource random, float[] factor, float[] offset, int count) {
        random.fillChoice(factor, count, rate, 0, (float) (1 / (1 - rate)));
    }
}
