package gradlab.doctor;

import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;

/** The gradient norms of a run's layers as they stand after some epochs, or before the first. */
final class Gradients {
    private static final double VANISHING = 1e-3;

    private Gradients() {}

    /** How many layers have one. */
    static int layers(Examination run) {
        return run.layers().size();
    }

    /**
     * The norm of a layer's gradient, the median of the recent epochs.
     *
     * @param epochs as if the run stood there; 0 for the first batch, as where nothing was recorded
     *     because the run diverged at once
     */
    static double norm(Examination run, int layer, int epochs) {
        double recorded =
                epochs == 0 ? Double.NaN : run.recent(Measure.GRADIENT_NORM, layer, epochs);
        FirstBatch first = run.first();
        boolean before = epochs == 0 || (run.diverged() && epochs <= 1);
        return Double.isNaN(recorded) && before && first != null && layer < first.layers().size()
                ? first.layers().get(layer).gradientNorm()
                : recorded;
    }

    /** How a layer's outputs spread before the first step; NaN where that is unknown. */
    static double hiddenSd(Examination run, int layer) {
        FirstBatch first = run.first();
        return first == null || layer < 0 || layer >= first.layers().size()
                ? Double.NaN
                : first.layers().get(layer).activationSd();
    }

    /** The layer with the greatest norm; −1 where none was measured. */
    static int greatest(Examination run, int epochs) {
        int greatest = -1;
        for (int i = 0; i < layers(run); i++) {
            double norm = norm(run, i, epochs);
            if (!Double.isNaN(norm) && (greatest < 0 || norm > norm(run, greatest, epochs))) {
                greatest = i;
            }
        }
        return greatest;
    }

    /** The first layer's norm as a share of the output's; NaN where either is missing. */
    static double firstToLast(Examination run, int epochs) {
        return layers(run) < 2
                ? Double.NaN
                : norm(run, 0, epochs) / norm(run, layers(run) - 1, epochs);
    }

    /** Whether the first layer got less than a thousandth before anything was learned. */
    static boolean vanishAtFirst(Examination run) {
        return firstToLast(run, 0) < VANISHING;
    }

    /** The median over the layers of ‖Δkernel‖/‖kernel‖, over the recent epochs. */
    static double updateRatio(Examination run, int epochs) {
        double[] ratios = new double[layers(run)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = run.recent(Measure.UPDATE_RATIO, i, epochs);
        }
        return Trend.median(ratios);
    }

    /** The same in the first two epochs, when too long a step does its damage. */
    static double firstUpdateRatio(Examination run) {
        double[] ratios = new double[layers(run)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Trend.median(run.series(Measure.UPDATE_RATIO, i), 0, 2);
        }
        return Trend.median(ratios);
    }

    /** The same over the first epochs. */
    static double earlyUpdateRatio(Examination run) {
        double[] ratios = new double[layers(run)];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = run.early(Measure.UPDATE_RATIO, i);
        }
        return Trend.median(ratios);
    }
}
