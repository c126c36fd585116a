package gradlab.engine.layer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;

/**
 * Drops inputs at random while training and scales up the rest (Srivastava et al. 2014; Keras
 * {@code Dropout}).
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
                double rate,
        @Knob(label = "Monte Carlo", lesson = 15, help = "Stays active at prediction")
                boolean monteCarlo,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Layer {
    /** Keras's defaults. */
    public Dropout() {
        this("", 0.5, false, true);
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
    public int outputWidth(int inputWidth) {
        return inputWidth;
    }
}
