package gradlab.ui.app;

import gradlab.run.control.RunControl;

/** A run that goes on beside the one on the bench, and what it obeys. */
record SecondRun(RunEntry entry, RunControl control) {
    /** Whether it ended, for whatever reason. */
    boolean over() {
        return entry.history().outcome() != null;
    }
}
