package gradlab.run.training;

import gradlab.engine.network.Weights;
import gradlab.experiment.EarlyStopping;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.GivenBack;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Supplier;

/** Follows the number that early stopping watches, and keeps the best weights where asked for. */
final class EarlyStopper {
    private static final int FIRST_ROOM = 16;

    private final EarlyStopping rule;
    // The last values, each at its epoch modulo as many as the rule looks back on; as long as the
    // run needs, since a patience may be far longer than any run.
    private double[] recent = {};
    private int epochs;
    private int bestEpoch;
    private double best = Double.NaN;
    private @Nullable Weights bestWeights;

    EarlyStopper(EarlyStopping rule) {
        this.rule = rule;
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
        remember(value);
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
                : rule.stopsAfter(epochs, epoch -> recent[place(epoch)]);
    }

    private void remember(double value) {
        int place = place(epochs);
        if (place >= recent.length) {
            recent = Arrays.copyOf(recent, Math.max(FIRST_ROOM, 2 * place));
        }
        recent[place] = value;
    }

    private int place(int epoch) {
        return (int) (epoch % (window() + 1L));
    }

    /** How many values are remembered. */
    private int remembered() {
        return (int) Math.min(epochs, window() + 1L);
    }

    private boolean isBetter(double value) {
        double before = best;
        return Double.isNaN(before)
                ? !Double.isNaN(value)
                : rule.bestEpoch(2, epoch -> epoch == 0 ? before : value) == 1;
    }

    /** Whether a run that is done ends with the weights of its best epoch. */
    boolean givesBack() {
        return bestWeights != null;
    }

    /** Its best epoch so far, whose weights it gives back. */
    GivenBack givenBack() {
        return new GivenBack(bestEpoch(), rule.monitor(), best);
    }

    /** The best epoch so far, from 1. */
    int bestEpoch() {
        return bestEpoch + 1;
    }

    Checkpoint.Stopping state() {
        return new Checkpoint.Stopping(
                Arrays.copyOf(recent, remembered()), epochs, bestEpoch, best, bestWeights);
    }

    void resume(Checkpoint.Stopping state) {
        epochs = state.epochs();
        if (state.recent().length < remembered()) {
            throw new SentenceException(
                    "the run was saved with another patience than the experiment's");
        }
        recent = Arrays.copyOf(state.recent(), remembered());
        bestEpoch = state.bestEpoch();
        best = state.best();
        bestWeights = state.weights();
    }
}
