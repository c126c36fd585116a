package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.Kinship;
import gradlab.run.compare.RunTable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** The list of runs: which are selected, what each is compared with, and taking one away. */
public final class RunsModel {
    // More would hold memory that the runs in the list need.
    private static final int MOST_REMOVED = 20;

    private final RunModel onBench;
    private final TwinModel twin;
    private final ObservableList<RunEntry> selected = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RunEntry> pinned =
            new SimpleObjectProperty<>(this, "pinned");
    private final ObservableList<RunEntry> removed = FXCollections.observableArrayList();
    private boolean lastWasRemoval;

    /** Nothing selected or pinned. */
    public RunsModel(Editing editing, RunModel onBench, TwinModel twin) {
        this.onBench = onBench;
        this.twin = twin;
        editing.experiment().addListener(observable -> lastWasRemoval = false);
        onBench.runs()
                .addListener(
                        (ListChangeListener<RunEntry>)
                                change -> {
                                    selected.retainAll(onBench.runs());
                                    if (!onBench.runs().contains(pinned.get())) {
                                        pinned.set(null);
                                    }
                                });
    }

    /** The runs to compare, in no order. */
    public ObservableList<RunEntry> selected() {
        return selected;
    }

    /** What all others are compared with; null compares each with the one before. */
    public ObjectProperty<@Nullable RunEntry> pinned() {
        return pinned;
    }

    /** Selects a run, or no longer. */
    public void toggle(RunEntry run) {
        if (!selected.remove(run)) {
            selected.add(run);
        }
    }

    /** Makes a run what all others are compared with, or no longer. */
    public void togglePin(RunEntry run) {
        pinned.set(run.equals(pinned.get()) ? null : run);
    }

    /** Whether it is on the bench, or a twin's original. */
    public boolean isInUse(RunEntry run) {
        return run.equals(onBench.current()) || run.equals(twin.originalRun().get());
    }

    /** Takes a run off the list, to which it can be put back; not one that is in use. */
    public void remove(RunEntry run) {
        if (!isInUse(run)) {
            onBench.maker().putAside(run);
            removed.add(run);
            if (removed.size() > MOST_REMOVED) {
                removed.removeFirst();
            }
            lastWasRemoval = true;
        }
    }

    /** What was taken off the list, the last one last. */
    public ObservableList<RunEntry> removed() {
        return removed;
    }

    /** Puts the run back that was taken off last. */
    public void putBack() {
        if (!removed.isEmpty()) {
            onBench.maker().putBack(removed.removeLast());
        }
        lastWasRemoval = false;
    }

    /** Takes a removal back where that is the last thing that was done; whether it was. */
    public boolean undo() {
        boolean mine = lastWasRemoval && !removed.isEmpty();
        if (mine) {
            putBack();
            lastWasRemoval = !removed.isEmpty();
        }
        return mine;
    }

    /** What sets a run apart, in one line. */
    public String difference(RunEntry run) {
        RunEntry.Origin origin = run.origin();
        RunEntry other = reference(run);
        if (other == null) {
            return run.equals(pinned.get())
                    ? tr("the others are compared with this")
                    : tr("the first run");
        }
        ExperimentDifference difference =
                ExperimentDifference.between(other.experiment(), run.experiment());
        String words =
                difference.kinship() == Kinship.SAME
                        ? tr("the same as {0}", other.inSentence())
                        : difference.words();
        return origin == null
                ? words
                : tr("from {0}, epoch {1}: {2}", origin.run().inSentence(), origin.epoch(), words);
    }

    private @Nullable RunEntry reference(RunEntry run) {
        RunEntry fixed = pinned.get();
        if (fixed != null) {
            return run.equals(fixed) ? null : fixed;
        }
        RunEntry.Origin origin = run.origin();
        int at = onBench.runs().indexOf(run);
        return origin != null ? origin.run() : at <= 0 ? null : onBench.runs().get(at - 1);
    }

    /** The selected runs, in the order they began. */
    public List<RunEntry> chosen() {
        return selected.stream().sorted(Comparator.comparingInt(RunEntry::number)).toList();
    }

    /** The selected runs side by side. */
    public RunTable table() {
        return RunTable.of(
                chosen().stream()
                        .map(
                                run ->
                                        new RunTable.Column(
                                                run.name().get(), run.experiment(), run.history()))
                        .toList());
    }
}
