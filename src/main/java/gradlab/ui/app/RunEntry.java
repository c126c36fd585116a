package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RunPast;
import gradlab.run.predict.Columns;
import gradlab.run.training.RunStart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/** One run of this session: what was trained, what was recorded, and its past. */
public final class RunEntry {
    private final int number;
    private final Experiment experiment;
    private final RunHistory history;
    private final RunStart start;
    private final RunPast past;
    private final @Nullable Origin origin;
    private @Nullable Checkpoint end;
    private int savedEpochs;
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final BooleanProperty overlaid = new SimpleBooleanProperty(this, "overlaid");

    /** Where a run was forked from another. */
    public record Origin(RunEntry run, int epoch) {}

    /**
     * A run.
     *
     * @param experiment as the user sees it
     * @param start where its training begins, or goes on
     * @param origin null for a run of its own
     */
    RunEntry(
            int number,
            Experiment experiment,
            RunHistory history,
            RunStart start,
            RunPast past,
            @Nullable Origin origin) {
        this.number = number;
        this.experiment = experiment;
        this.history = history;
        this.start = start;
        this.past = past;
        this.origin = origin;
        name.set(tr("Run {0}", number));
    }

    /**
     * Whether it is a run of an experiment from its start to where it is, with no knob turned and
     * no stop by hand.
     */
    boolean isWhole(Experiment of) {
        Outcome outcome = history.outcome();
        boolean stopped = outcome != null && outcome.reason() == Outcome.Reason.CANCELLED;
        return experiment.equals(of)
                && start.from() == null
                && history.knobsTurned().isEmpty()
                && !stopped;
    }

    /** What the user calls it; first by its number. */
    public StringProperty name() {
        return name;
    }

    /** Its name within a sentence: "run 1", or what the user called it. */
    public String inSentence() {
        boolean usual = name.get().equals(tr("Run {0}", number));
        return usual ? tr("run {0}", number) : name.get();
    }

    /** Whether its curves stand behind those of the run on the bench; see {@link Overlays}. */
    public BooleanProperty overlaid() {
        return overlaid;
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

    /** Any of its epochs, computed again where need be. */
    public RunPast past() {
        return past;
    }

    /** What it was forked from; null for a run of its own. */
    public @Nullable Origin origin() {
        return origin;
    }

    /** What its training goes on from. */
    RunStart start() {
        return start;
    }

    /** The state it ended in, or was saved in; null while it goes on. */
    public @Nullable Checkpoint end() {
        return end;
    }

    void end(@Nullable Checkpoint state) {
        end = state;
    }

    /** Whether it trained anything that no file holds. */
    public boolean isUnsaved() {
        return history.epochs() > savedEpochs;
    }

    /** Notes that a file holds it up to an epoch. */
    void markSaved(int epochs) {
        savedEpochs = Math.max(savedEpochs, epochs);
    }

    /** The run as a file holds it, at a state of it; for a thread of its own. */
    SavedRun saved(Checkpoint state) {
        Outcome outcome = history.outcome();
        boolean whole = outcome != null && outcome.step() == state.step();
        RunHistory upToThere = whole ? history : history.upTo(state);
        return new SavedRun(start.experiment(), upToThere, Columns.of(start.data().get()), state);
    }

    /** The weights it has before it is trained on; null where it has none yet. */
    @Nullable Weights firstWeights() {
        Checkpoint from = end == null ? start.from() : end;
        return from == null ? null : from.weights();
    }
}
