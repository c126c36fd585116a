package gradlab.doctor;

import gradlab.experiment.Experiment;
import gradlab.run.training.FirstBatch;

/** Learning rates at which a step moves weights by about as much as it should. */
final class LearningRates {
    /** What a step may move, as a share of the weights: a few times the rule of thumb of 10⁻³. */
    private static final double AIM = 3e-3;

    private static final double GREATEST_CHANGE = 1000;

    private LearningRates() {}

    /**
     * Lower than now.
     *
     * @param ratio how much a step moves the weights now; NaN where it was not recorded
     */
    static double lower(Examination run, double ratio) {
        double now = run.experiment().training().optimizer().learningRate();
        double factor = ratio > 0 ? ratio / AIM : 10;
        return Remedies.round(now / Math.clamp(factor, 3, GREATEST_CHANGE));
    }

    /** Higher than now, by at least ten times. */
    static double higher(Examination run, double ratio) {
        double now = run.experiment().training().optimizer().learningRate();
        double factor = ratio > 0 ? AIM / ratio : GREATEST_CHANGE;
        double rate = now > 0 ? now * Math.clamp(factor, 10, GREATEST_CHANGE) : 0.01;
        return Remedies.round(rate);
    }

    /**
     * Where nothing was recorded: the rate at which the first step of plain gradient descent moves
     * the weights by the aim; a tenth of now if that is less.
     */
    static double ofFirstStep(Examination run) {
        Experiment e = run.experiment();
        double now = e.training().optimizer().learningRate();
        double rate = now / 10;
        FirstBatch first = run.first();
        if (first != null && e.training().optimizer() instanceof gradlab.engine.optimizer.Sgd sgd) {
            double inertia = 1 - sgd.momentum();
            for (FirstBatch.LayerPass layer : first.layers()) {
                if (layer.gradientNorm() > 0 && layer.weightNorm() > 0) {
                    double step = layer.weightNorm() / layer.gradientNorm();
                    rate = Math.min(rate, AIM * inertia * step);
                }
            }
        } else {
            rate = Math.min(rate, 0.001);
        }
        return Remedies.round(Math.max(rate, Double.MIN_NORMAL));
    }
}
