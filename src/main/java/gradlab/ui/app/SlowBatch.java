package gradlab.ui.app;

import gradlab.run.history.DroppedUnits;
import gradlab.run.history.RunEvent;

import org.jspecify.annotations.Nullable;

/** All that one batch of a run in slow motion had to tell. */
public record SlowBatch(RunEvent.BatchPassed passed, RunEvent.StepDone done) {
    /** What a layer dropped of its first row; null where it drops nothing. */
    public @Nullable DroppedUnits dropped(String layer) {
        return passed.dropped().stream()
                .filter(each -> each.layer().equals(layer))
                .findFirst()
                .orElse(null);
    }
}
