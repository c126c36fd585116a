package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.run.files.RunLabel;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.RunPast;
import gradlab.run.training.RunStart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** One run of this session: what was trained, what was recorded, and its past. */
public final class RunEntry {
    private final int number;
    private final Experiment experiment;
    private final RecordedRun recorded;
    private final @Nullable Origin origin;
    private int savedEpochs;
    private final StringProperty name = new SimpleStringProperty(this, "name");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final BooleanProperty overlaid = new SimpleBooleanProperty(this, "overlaid");
    private RunLabel savedLabel = RunLabel.NONE;

    /** Where a run was forked from another. */
    public record Origin(RunEntry run, int epoch) {}

    /**
     * A run.
     *
     * @param experiment as the user sees it
     * @param recorded what is kept of it
     * @param origin null for a run of its own
     */
    RunEntry(int number, Experiment experiment, RecordedRun recorded, @Nullable Origin origin) {
        this.number = number;
        this.experiment = experiment;
        this.recorded = recorded;
        this.origin = origin;
        name.set(tr("Run {0}", number));
    }

    /**
     * Whether it is a run of an experiment from its start to where it is, with no knob turned and
     * no stop by hand.
     */
    boolean isWhole(Experiment of) {
        Outcome outcome = history().outcome();
        boolean stopped = outcome != null && outcome.reason() == Outcome.Reason.CANCELLED;
        return experiment.equals(of)
                && start().from() == null
                && history().knobsTurned().isEmpty()
                && !stopped;
    }

    /** What the user calls it; first by its number. */
    public StringProperty name() {
        return name;
    }

    /** What the user notes of it, in any number of lines. */
    public StringProperty note() {
        return note;
    }

    /** Words to find it by, each once. */
    public ObservableList<String> tags() {
        return tags;
    }

    /** All that the user says of it, as its file keeps it. */
    public RunLabel label() {
        return new RunLabel(isNamed() ? name.get() : "", note.get(), tags);
    }

    /** Takes over what a file says of it. */
    public void label(RunLabel said) {
        if (!said.name().isEmpty()) {
            name.set(said.name());
        }
        note.set(said.note());
        tags.setAll(said.tags());
    }

    private boolean isNamed() {
        return !name.get().equals(tr("Run {0}", number));
    }

    /** What the run of a history is called; empty where it is none of these runs. */
    public static String nameOf(RunHistory history, List<RunEntry> runs) {
        return runs.stream()
                .filter(run -> run.history().equals(history))
                .map(run -> run.name().get())
                .findFirst()
                .orElse("");
    }

    /** Its name within a sentence: "run 1", or what the user called it. */
    public String inSentence() {
        return isNamed() ? name.get() : tr("run {0}", number);
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

    /** The run with all that belongs to it. */
    public RecordedRun recorded() {
        return recorded;
    }

    /** What was recorded. */
    public RunHistory history() {
        return recorded.history();
    }

    /** Any of its epochs, computed again where need be. */
    public RunPast past() {
        return recorded.past();
    }

    /** What it was forked from; null for a run of its own. */
    public @Nullable Origin origin() {
        return origin;
    }

    /** What its training goes on from. */
    RunStart start() {
        return recorded.start();
    }

    /** The state it ended in, or was saved in; null while it goes on. */
    public @Nullable Checkpoint end() {
        return recorded.state();
    }

    /** Whether it trained anything, or the user said anything of it, that no file holds. */
    public boolean isUnsaved() {
        int epochs = history().epochs();
        return epochs > savedEpochs || (epochs > 0 && !label().equals(savedLabel));
    }

    /** Up to which epoch a file of the user's holds it. */
    public int savedEpochs() {
        return savedEpochs;
    }

    /** What that file says of it. */
    public RunLabel savedLabel() {
        return savedLabel;
    }

    /** Notes that a file holds it up to an epoch, with what is said of it. */
    public void markSaved(int epochs, RunLabel label) {
        savedEpochs = Math.max(savedEpochs, epochs);
        savedLabel = label;
    }
}
