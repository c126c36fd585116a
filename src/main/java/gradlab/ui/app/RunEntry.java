package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.RunHistory;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** One run of this session: what was trained, what was recorded, and whether charts show it. */
public final class RunEntry {
    private final int number;
    private final Experiment experiment;
    private final RunHistory history;
    private final BooleanProperty visible = new SimpleBooleanProperty(this, "visible", true);

    RunEntry(int number, Experiment experiment, RunHistory history) {
        this.number = number;
        this.experiment = experiment;
        this.history = history;
    }

    /** Counts from 1 in the order the runs began; also picks its colour. */
    public int number() {
        return number;
    }

    /** The experiment as it was when the run began. */
    public Experiment experiment() {
        return experiment;
    }

    /** What was recorded. */
    public RunHistory history() {
        return history;
    }

    /** Whether it is drawn in the charts. */
    public BooleanProperty visible() {
        return visible;
    }
}
