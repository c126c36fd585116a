package gradlab.run.history;

import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * How a run ended. Two ended alike when they ended in the same step for the same reason, however it
 * is worded.
 *
 * @param epoch the epoch it ended in, from 1
 * @param step steps done in the whole run
 * @param layer where a divergence began; null otherwise
 * @param message what happened, worded where it is shown
 * @param givenBack the epoch whose weights it ended with; null where they are the last
 */
public record Outcome(
        Reason reason,
        int epoch,
        long step,
        @Nullable String layer,
        Message message,
        @Nullable GivenBack givenBack) {
    /** Why a run ended. */
    public enum Reason {
        COMPLETED,
        EARLY_STOPPING,
        DIVERGED,
        CANCELLED
    }

    /** Of a run that ended with its last weights. */
    public Outcome(Reason reason, int epoch, long step, @Nullable String layer, Message message) {
        this(reason, epoch, step, layer, message, null);
    }

    /** The same with the weights of an epoch. */
    public Outcome givingBack(@Nullable GivenBack weights) {
        return new Outcome(reason, epoch, step, layer, message, weights);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome that
                && reason == that.reason
                && epoch == that.epoch
                && step == that.step
                && Objects.equals(layer, that.layer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(reason, epoch, step, layer);
    }
}
