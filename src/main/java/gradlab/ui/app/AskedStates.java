package gradlab.ui.app;

import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who waits for the state of which run. */
final class AskedStates {
    private final Map<RunEntry, BiConsumer<RunEntry, Checkpoint>> waiting = new HashMap<>();

    /**
     * Hands over a run and its state as it is now, once that is at hand.
     *
     * @param obeyed what the run obeys while it is not over
     */
    void ask(RunEntry entry, RunControl obeyed, BiConsumer<RunEntry, Checkpoint> use) {
        Checkpoint end = entry.end();
        if (entry.history().outcome() != null && end != null) {
            use.accept(entry, end);
        } else {
            waiting.put(entry, use);
            obeyed.requestCheckpoint();
        }
    }

    /** A run told its state. */
    void take(RunEntry entry, Checkpoint state) {
        entry.end(state);
        BiConsumer<RunEntry, Checkpoint> use = waiting.remove(entry);
        if (use != null) {
            use.accept(entry, state);
        }
    }
}
