package gradlab.run;

import gradlab.engine.network.Network;
import gradlab.engine.network.Weights;
import gradlab.experiment.EarlyStopping;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Follows the number that early stopping watches, and keeps the best weights where asked for. */
final class EarlyStopper {
    private final EarlyStopping rule;
    // The last values, each at its epoch modulo the length: as many as the rule looks back on.
    private final double[] recent;
    private int epochs;
    private int bestEpoch;
    private double best = Double.NaN;
    private @Nullable Weights bestWeights;

    EarlyStopper(EarlyStopping rule) {
        this.rule = rule;
        this.recent = new double[window() + 1];
    }

    private int window() {
        return Math.max(1, rule.patience());
    }

    String monitor() {
        return rule.monitor();
    }

    /**
     * Whether the run ends after this epoch.
     *
     * @param weights asked for a copy when the epoch is the best so far and copies are kept
     */
    boolean endsAfter(double value, Supplier<Weights> weights) {
        recent[epochs % recent.length] = value;
        if (epochs == 0 || isBetter(value)) {
            best = value;
            bestEpoch = epochs;
            bestWeights = rule.restoreBestWeights() ? weights.get() : null;
        }
        epochs++;
        if (epochs <= window()) {
            return false;
        }
        return rule.trigger() == EarlyStopping.Trigger.NO_CHANGE
                ? epochs - 1 - bestEpoch >= window()
                : rule.stopsAfter(epochs, epoch -> recent[epoch % recent.length]);
    }

    private boolean isBetter(double value) {
        double before = best;
        return Double.isNaN(before)
                ? !Double.isNaN(value)
                : rule.bestEpoch(2, epoch -> epoch == 0 ? before : value) == 1;
    }

    /** Gives the network the weights of the best epoch back, where the rule says so. */
    void restoreBest(Network network) {
        if (bestWeights != null) {
            network.load(bestWeights);
        }
    }

    /** The best epoch so far, from 1. */
    int bestEpoch() {
        return bestEpoch + 1;
    }

    Checkpoint.Stopping state() {
        return new Checkpoint.Stopping(recent.clone(), epochs, bestEpoch, best, bestWeights);
    }

    void resume(Checkpoint.Stopping state) {
        if (state.recent().length != recent.length) {
            throw new IllegalArgumentException(
                    "the run was saved with another patience than the experiment's");
        }
        System.arraycopy(state.recent(), 0, recent, 0, recent.length);
        epochs = state.epochs();
        bestEpoch = state.bestEpoch();
        best = state.best();
        bestWeights = state.weights();
    }
}
