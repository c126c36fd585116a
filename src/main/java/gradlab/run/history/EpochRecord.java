package gradlab.run.history;

import static java.lang.Double.NaN;

import java.util.List;

/**
 * What is recorded of one epoch. A number nobody asked for, or that does not exist here, is NaN.
 *
 * @param epoch from 1
 * @param loss data loss + penalties, mean over the samples, as Keras logs it
 * @param metrics in the order of the experiment's list
 * @param validationMetrics likewise
 * @param learningRate of the epoch's first step
 * @param momentum of the epoch's first step
 * @param seconds the epoch took; the one number that differs from run to run
 * @param layers follow {@link RunEvent.Started#layers}
 */
public record EpochRecord(
        int epoch,
        double loss,
        double validationLoss,
        double trainEvalLoss,
        double penalty,
        List<Double> metrics,
        List<Double> validationMetrics,
        double learningRate,
        double momentum,
        double seconds,
        List<LayerRecord> layers) {
    /**
     * One layer's share.
     *
     * @param gradientMean mean over the steps of ‖∂(total loss)/∂kernel‖₂, before clipping; of a
     *     frozen layer too, since the gradient is there though nothing moves
     * @param updateRatio mean over the steps of ‖Δkernel‖/‖kernel‖
     * @param weightNorm ‖kernel‖₂ at the epoch's end
     * @param activationMean over the probe batch at the epoch's end; likewise the next three
     */
    public record LayerRecord(
            double gradientMean,
            double gradientMin,
            double gradientMax,
            double updateRatio,
            double weightNorm,
            double activationMean,
            double activationSd,
            double saturated,
            double dead) {
        /** A layer of which nothing was recorded. */
        public static final LayerRecord NOTHING =
                new LayerRecord(NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN);
    }
}
