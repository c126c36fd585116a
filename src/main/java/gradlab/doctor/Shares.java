package gradlab.doctor;

import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares of units of the hidden layers, saturated or dead, as they stand after some epochs or
 * before the first.
 *
 * @param least from which share on a layer counts
 */
record Shares(Examination run, Measure measure, double least) {
    private int hidden() {
        return Math.max(0, run.layers().size() - 1);
    }

    /** In a layer of very few units one of them is a large share; a step is always flat. */
    private boolean counts(int layer) {
        FirstBatch first = run.first();
        if (first == null || layer >= first.layers().size()) {
            return true;
        }
        FirstBatch.LayerPass pass = first.layers().get(layer);
        return pass.units() >= Limits.FEW && !Structure.hasNoSlope(pass.activation());
    }

    /** Whether enough epochs were recorded, or none, so that the first batch speaks. */
    boolean enough(int epochs) {
        return run.epochs() == 0 || run.epochs() >= epochs;
    }

    /** The share in a layer, the median of the recent epochs; 0 epochs for the first batch. */
    double of(int layer, int epochs) {
        if (epochs > 0) {
            return run.recent(measure, layer, epochs);
        }
        FirstBatch first = run.first();
        if (first == null || layer < 0 || layer >= first.layers().size()) {
            return Double.NaN;
        }
        FirstBatch.LayerPass pass = first.layers().get(layer);
        return measure == Measure.DEAD ? pass.dead() : pass.saturated();
    }

    /** The hidden layers where it is reached. */
    List<String> layers(int epochs) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hidden(); i++) {
            if (counts(i) && of(i, epochs) >= least) {
                found.add(run.layers().get(i));
            }
        }
        return found;
    }

    /** Where it is greatest; −1 where nothing was recorded. */
    int worstIndex() {
        int worst = -1;
        for (int i = 0; i < hidden(); i++) {
            double share = of(i, run.epochs());
            if (counts(i)
                    && !Double.isNaN(share)
                    && (worst < 0 || share > of(worst, run.epochs()))) {
                worst = i;
            }
        }
        return worst;
    }

    String worst() {
        return run.layers().get(worstIndex());
    }

    double greatest() {
        return of(worstIndex(), run.epochs());
    }

    /** The first epoch from which some layer has reached it; 0 before the first. */
    int since() {
        return run.epochs() == 0 ? 0 : Trend.since(run.epochs(), 1, n -> !layers(n).isEmpty());
    }
}
