package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.RunHistory;

/** One run of this session: what was trained and what was recorded. */
public final class RunEntry {
    private final int number;
    private final Experiment experiment;
    private final RunHistory history;

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
}
