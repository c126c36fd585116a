package gradlab.doctor;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be wrong with a run, and how it is recognized: its thresholds are the record's
 * settings, its evidence what was recorded.
 */
public sealed interface Rule
        permits UnscaledInputs,
                UnscaledTargets,
                LeakedScaling,
                Symmetry,
                ExplodingGradients,
                Saturation,
                DeadUnits,
                VanishingGradients,
                LearningRateTooHigh,
                Divergence,
                TooNoisy,
                LearningRateTooLow,
                StuckAtChance,
                Underfitting,
                Overfitting {
    /** What is found; empty where there is nothing wrong, or not enough was recorded to say so. */
    Optional<Finding> examine(Examination run);

    /** What a card says above a finding, such as "Gradients vanish". */
    String title();

    /** The number of the lesson on it. */
    int lesson();

    /** The rules whose findings need no cause of their own where this one holds. */
    default List<Class<? extends Rule>> explains() {
        return List.of();
    }
}
