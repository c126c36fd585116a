package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

import java.util.Arrays;

/**
 * Adds noise to its inputs while training, a kind of data augmentation (Keras {@code
 * GaussianNoise}).
 */
public record GaussianNoise(
        String name,
        @Knob(
                        label = "Standard deviation",
                        min = 0,
                        live = true,
                        lesson = 14,
                        help = "Of the noise added while training",
                        formula = "y = x + N(0, σ²)")
                @Essential(required = true)
                @Regularizing
                double stddev,
        @Knob(label = "Monte Carlo", lesson = 15, help = "Stays active at prediction")
                boolean monteCarlo,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Stochastic {
    /** Keras's defaults. */
    public GaussianNoise() {
        this("", 1, false, true);
    }

    /** Refuses what is out of range. */
    public GaussianNoise {
        Knobs.require(GaussianNoise.class, name, stddev, monteCarlo, trainable);
    }

    @Override
    public GaussianNoise withName(String newName) {
        return new GaussianNoise(newName, stddev, monteCarlo, trainable);
    }

    @Override
    public GaussianNoise withTrainable(boolean newTrainable) {
        return new GaussianNoise(name, stddev, monteCarlo, newTrainable);
    }

    @Override
    public GaussianNoise withMonteCarlo(boolean newMonteCarlo) {
        return new GaussianNoise(name, stddev, newMonteCarlo, trainable);
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
        Arrays.fill(factor, 0, count, 1);
        random.fillNormal(offset, count, 0, stddev);
    }
}
