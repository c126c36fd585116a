package gradlab.doctor;

import gradlab.text.Message;

import java.util.List;
import java.util.Optional;

/**
 * One thing that can be wrong with a run, and how it is recognized: its thresholds are the record's
 * settings, its evidence what was recorded.
 */
public sealed interface Rule
        permits ConstantInputs,
                UnscaledInputs,
                UnscaledTargets,
                LeakedScaling,
                OutputRange,
                BatchNormBatchOfOne,
                PenaltyTooStrong,
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
                BatchNormLag,
                ClassImbalance,
                Underfitting,
                Overfitting {
    /** What is found; empty where there is nothing wrong, or not enough was recorded to say so. */
    Optional<Finding> examine(Examination run);

    /** What a card says above a finding, such as "Gradients vanish". */
    String title();

    /**
     * What was measured, in a line without an end: the cause says it at length.
     *
     * @param found by this rule
     */
    Message headline(Finding found);

    /** The number of the lesson on it. */
    int lesson();

    /** The rules whose findings need no cause of their own where this one holds. */
    default List<Class<? extends Rule>> explains() {
        return List.of();
    }

    /** Whether a fix is worth something only where the validation loss gets better by it. */
    default boolean judgedByLoss() {
        return true;
    }

    /**
     * What becomes of a finding once its fix was tried.
     *
     * @param tried with what it came to
     */
    default Finding settle(Finding tried) {
        return tried;
    }
}
