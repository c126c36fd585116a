package gradlab.ui.charts;

import gradlab.run.history.RunHistory;
import gradlab.ui.drawing.DrawingThread;

import org.jspecify.annotations.Nullable;

/**
 * How far a run had come when the round of drawings began that is under way: all charts of a round
 * end at the same epoch, however long the round takes. For the drawing thread.
 */
final class RoundClock {
    private final DrawingThread thread;
    private long round = -1;
    private @Nullable RunHistory run;
    private int epochs;

    RoundClock(DrawingThread thread) {
        this.thread = thread;
    }

    /** The epoch that charts of a run end at in this round. */
    // A run is its history, however alike two histories are.
    @SuppressWarnings("ReferenceEquality")
    int epochs(RunHistory of) {
        long now = thread.round();
        if (now != round || run != of) {
            round = now;
            run = of;
            epochs = of.epochs();
        }
        return epochs;
    }
}
