package gradlab.run.history;

import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param epoch the epoch it ended in, from 1
 * @param step steps done in the whole run
 * @param layer where a divergence began; null otherwise
 */
public record Outcome(Reason reason, int epoch, long step, @Nullable String layer, String message) {
    /** Why a run ended. */
    public enum Reason {
        COMPLETED,
        EARLY_STOPPING,
        DIVERGED,
        CANCELLED
    }
}
