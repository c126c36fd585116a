package gradlab.ui.app;

import gradlab.run.control.RunControl;
import gradlab.run.live.LiveRun;

/** A run that goes on beside the one on the bench. */
record SecondRun(RunEntry entry, LiveRun live) {
    RunControl control() {
        return live.control();
    }
}
