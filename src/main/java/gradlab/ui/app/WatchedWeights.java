package gradlab.ui.app;

import gradlab.engine.network.Weights;
import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** The newest weights of the run on the bench, asked for again as long as something moves. */
final class WatchedWeights {
    private static final int LAST_LOOKS = 2;

    private final ReadOnlyObjectWrapper<@Nullable Weights> newest =
            new ReadOnlyObjectWrapper<>(this, "newest");
    private RunEvent.@Nullable WeightsTaken shown;
    // How often they are still asked for while the run waits and nothing moves.
    private int looks;

    ReadOnlyObjectProperty<@Nullable Weights> newest() {
        return newest.getReadOnlyProperty();
    }

    /** Another run comes, with those weights; null where it has none yet. */
    void begin(@Nullable Weights first) {
        shown = null;
        newest.set(first);
    }

    /** Shows what arrived. */
    void show(LiveRun run, boolean recorded) {
        RunEvent.WeightsTaken taken = run.newestWeights();
        boolean moved = false;
        if (taken != null && !taken.equals(shown)) {
            moved = shown == null || taken.step() != shown.step();
            shown = taken;
            newest.set(taken.weights());
        }
        looks = moved || recorded ? LAST_LOOKS : looks - 1;
    }

    /** A run that waits was told to take a step. */
    void stepped(LiveRun run) {
        looks = LAST_LOOKS;
        ask(run, false);
    }

    /**
     * Asks for the next.
     *
     * @param plays whether the run goes on by itself
     */
    void ask(LiveRun run, boolean plays) {
        if (plays || looks > 0) {
            run.requestWeights();
        }
    }
}
