package gradlab.doctor.trial;

import java.util.Locale;

/** What can be planted in an experiment; each has the word of the rule that should find it. */
enum Fault {
    VANISHING_GRADIENTS(NetworkFaults::vanishing),
    EXPLODING_GRADIENTS(NetworkFaults::exploding),
    SATURATION(NetworkFaults::saturated),
    DEAD_UNITS(NetworkFaults::dead),
    DIVERGENCE(TrainingFaults::diverging),
    LEARNING_RATE_TOO_LOW(TrainingFaults::slow),
    LEARNING_RATE_TOO_HIGH(TrainingFaults::fast),
    STUCK_AT_CHANCE(TrainingFaults::stuck),
    OVERFITTING(TrainingFaults::overfitting),
    UNDERFITTING(TrainingFaults::underfitting),
    UNSCALED_INPUTS(DataFaults::unscaledInputs),
    UNSCALED_TARGETS(DataFaults::unscaledTargets),
    SYMMETRY(NetworkFaults::alike),
    TOO_NOISY(TrainingFaults::noisy),
    LEAKED_SCALING(DataFaults::leaked),
    OUTPUT_RANGE(NetworkFaults::outOfReach),
    BATCH_NORM_LAG(NetworkFaults::lagging),
    BATCH_NORM_BATCH_OF_ONE(NetworkFaults::singleRows),
    PENALTY_TOO_STRONG(TrainingFaults::penalized),
    CONSTANT_INPUTS(DataFaults::constant),
    CLASS_IMBALANCE(DataFaults::rare);

    private final Planting planting;

    Fault(Planting planting) {
        this.planting = planting;
    }

    /** Draws an experiment and puts a fault into it. */
    interface Planting {
        /**
         * Plants.
         *
         * @param variant each fault is planted in several ways, which take turns
         */
        Planted plant(Shapes shapes, int variant);
    }

    /** The word of the rule that should find it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An experiment with it, and the same without. */
    Planted plant(Shapes shapes, int variant) {
        return planting.plant(shapes, variant);
    }
}
