package gradlab.run.control;

import gradlab.run.history.RunEvent;

/**
 * What is recorded beside loss, metrics and learning rate. What is off is not computed; nothing
 * here changes the training.
 *
 * @param steps a {@link RunEvent.StepDone} for every step
 * @param gradientNorms of each layer, at every step
 * @param updateRatios of each layer, at every step
 * @param weightNorms of each layer, at the epoch's end
 * @param activations mean, standard deviation, saturated and dead share at the epoch's end
 * @param histograms of activations, weights and gradients at the ends of chosen epochs
 * @param trainEvaluation the loss of the training rows with dropout and noise off, at the epoch's
 *     end; also measured where the experiment says so
 * @param batches a {@link RunEvent.BatchPassed} for every step
 */
public record Recording(
        boolean steps,
        boolean gradientNorms,
        boolean updateRatios,
        boolean weightNorms,
        boolean activations,
        boolean histograms,
        boolean trainEvaluation,
        boolean batches) {
    /** Without a second look at the training rows. */
    public Recording(
            boolean steps,
            boolean gradientNorms,
            boolean updateRatios,
            boolean weightNorms,
            boolean activations,
            boolean histograms) {
        this(
                steps,
                gradientNorms,
                updateRatios,
                weightNorms,
                activations,
                histograms,
                false,
                false);
    }

    /** Nothing but loss, metrics and learning rate. */
    public static Recording none() {
        return new Recording(false, false, false, false, false, false);
    }

    /** Everything an epoch has to tell: what a run's files hold. */
    public static Recording epochs() {
        return new Recording(false, true, true, true, true, false);
    }

    /** Everything. */
    public static Recording all() {
        return new Recording(true, true, true, true, true, true, true, true);
    }

    /** The same with or without every step. */
    public Recording withSteps(boolean wanted) {
        return new Recording(
                wanted,
                gradientNorms,
                updateRatios,
                weightNorms,
                activations,
                histograms,
                trainEvaluation,
                batches);
    }

    /** The same with or without gradient norms. */
    public Recording withGradientNorms(boolean wanted) {
        return new Recording(
                steps,
                wanted,
                updateRatios,
                weightNorms,
                activations,
                histograms,
                trainEvaluation,
                batches);
    }

    /** The same with or without update ratios. */
    public Recording withUpdateRatios(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                wanted,
                weightNorms,
                activations,
                histograms,
                trainEvaluation,
                batches);
    }

    /** The same with or without weight norms. */
    public Recording withWeightNorms(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                updateRatios,
                wanted,
                activations,
                histograms,
                trainEvaluation,
                batches);
    }

    /** The same with or without activation statistics. */
    public Recording withActivations(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                updateRatios,
                weightNorms,
                wanted,
                histograms,
                trainEvaluation,
                batches);
    }

    /** The same with or without histograms. */
    public Recording withHistograms(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                updateRatios,
                weightNorms,
                activations,
                wanted,
                trainEvaluation,
                batches);
    }

    /** The same with or without a second look at the training rows. */
    public Recording withTrainEvaluation(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                updateRatios,
                weightNorms,
                activations,
                histograms,
                wanted,
                batches);
    }

    /** The same with or without what every batch meets on its way. */
    public Recording withBatches(boolean wanted) {
        return new Recording(
                steps,
                gradientNorms,
                updateRatios,
                weightNorms,
                activations,
                histograms,
                trainEvaluation,
                wanted);
    }

    /** All that either asks for. */
    public Recording and(Recording other) {
        return new Recording(
                steps || other.steps,
                gradientNorms || other.gradientNorms,
                updateRatios || other.updateRatios,
                weightNorms || other.weightNorms,
                activations || other.activations,
                histograms || other.histograms,
                trainEvaluation || other.trainEvaluation,
                batches || other.batches);
    }
}
