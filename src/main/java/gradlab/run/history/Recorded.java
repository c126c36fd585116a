package gradlab.run.history;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What can be recorded of a run beside its losses, metrics and learning rate, at a price. */
public enum Recorded {
    /** The norm of each layer's gradient, at every step. */
    GRADIENT_NORMS("Gradient norms"),
    /** How far each layer's weights move against their size, at every step. */
    UPDATE_RATIOS("Update ratios"),
    /** The norm of each layer's weights, at the epoch's end. */
    WEIGHT_NORMS("Weight norms"),
    /** Mean, standard deviation, saturated and dead share of each layer, at the epoch's end. */
    ACTIVATIONS("Activation statistics"),
    /** Histograms of activations, weights and gradients at the ends of chosen epochs. */
    HISTOGRAMS("Histograms"),
    /**
     * The loss of the training rows with dropout and noise off, at the epoch's end; also measured
     * where the experiment says so.
     */
    TRAIN_EVALUATION("Training loss, dropout off"),
    /** A {@link RunEvent.StepDone} for every step. */
    STEPS("Every step"),
    /** A {@link RunEvent.BatchPassed} for every step, for whoever follows the batches by eye. */
    BATCHES("Every batch on its way");

    /** What a user chooses from; batches are followed where they are shown. */
    public static final Set<Recorded> CHOICES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(BATCHES)));

    private final String label;

    Recorded(String label) {
        this.label = label;
    }

    /** The English words on its switch. */
    public String label() {
        return label;
    }
}
