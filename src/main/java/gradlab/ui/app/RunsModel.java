package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.Kinship;
import gradlab.run.compare.RunTable;
import gradlab.run.history.Checkpoint;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of runs: which are selected, what each is compared with, and taking one away. */
public final class RunsModel {
    /** Bytes of the states of removed runs; more would hold memory that runs in the list need. */
    static final long MOST_REMOVED = 256L << 20;

    /** A table of more columns than these is read by nobody. */
    public static final int MOST_COMPARED = 40;

    private final RunModel onBench;
    private final TwinModel twin;
    private final ObservableList<RunEntry> selected = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RunEntry> pinned =
            new SimpleObjectProperty<>(this, "pinned");
    private final BooleanProperty againstCurrent =
            new SimpleBooleanProperty(this, "againstCurrent", true);
    private final ObservableList<RunEntry> removed = FXCollections.observableArrayList();
    private final Map<RunEntry, Set<RunEntry>> together = new HashMap<>();
    private final ReadOnlyIntegerWrapper searches = new ReadOnlyIntegerWrapper(this, "searches");
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
                                    while (change.next()) {
                                        if (change.wasRemoved()) {
                                            forget(Set.copyOf(change.getList()));
                                            return;
                                        }
                                    }
                                });
    }

    /** Nothing points to a run that is not in the list. */
    private void forget(Set<RunEntry> listed) {
        if (!listed.containsAll(selected)) {
            selected.retainAll(listed);
        }
        RunEntry fixed = pinned.get();
        if (fixed != null && !listed.contains(fixed)) {
            pinned.set(null);
        }
    }

    /** The runs to compare, in no order. */
    public ObservableList<RunEntry> selected() {
        return selected;
    }

    /** What all others are compared with; null for none that was chosen. */
    public ObjectProperty<@Nullable RunEntry> pinned() {
        return pinned;
    }

    /** Whether each is compared with the one on the bench, else with the one before it. */
    public BooleanProperty againstCurrent() {
        return againstCurrent;
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

    /** Whether it is the one on the bench. */
    public boolean isCurrent(RunEntry run) {
        return run.equals(onBench.current());
    }

    /** Whether its curves can be seen: its eye is open, or it is the one on the bench. */
    public boolean isSeen(RunEntry run) {
        return run.overlaid().get() || isCurrent(run);
    }

    /** Takes runs off the list, to which they can be put back; not those that are in use. */
    public void remove(Collection<RunEntry> some) {
        Set<RunEntry> free = new LinkedHashSet<>(some);
        free.removeIf(this::isInUse);
        if (!free.isEmpty()) {
            onBench.maker().putAside(free);
            free.forEach(run -> together.put(run, free));
            removed.addAll(free);
            forgetOldest(free.size());
            lastWasRemoval = true;
        }
    }

    /** What went last comes back whole, however much it was; all others while there is room. */
    private void forgetOldest(int last) {
        int kept = 0;
        long bytes = 0;
        while (kept < removed.size()) {
            Checkpoint state = removed.get(removed.size() - 1 - kept).end();
            bytes += state == null ? 0 : state.bytes();
            if (kept >= last && bytes > MOST_REMOVED) {
                break;
            }
            kept++;
        }
        int spare = removed.size() - kept;
        if (spare > 0) {
            together.keySet().removeAll(Set.copyOf(removed.subList(0, spare)));
            removed.remove(0, spare);
        }
    }

    /** What was taken off the list, the last one last. */
    public ObservableList<RunEntry> removed() {
        return removed;
    }

    /** What was taken off the list last, all of it that went together. */
    public List<RunEntry> lastRemoved() {
        if (removed.isEmpty()) {
            return List.of();
        }
        Set<RunEntry> group = together.get(removed.getLast());
        return group == null
                ? List.of(removed.getLast())
                : removed.stream().filter(group::contains).toList();
    }

    /** Puts the runs back that were taken off last. */
    public void putBack() {
        List<RunEntry> last = lastRemoved();
        if (!last.isEmpty()) {
            removed.removeAll(Set.copyOf(last));
            together.keySet().removeAll(Set.copyOf(last));
            onBench.maker().putBack(last);
        }
        lastWasRemoval = false;
    }

    /** Asks the list to begin a search. */
    public void search() {
        searches.set(searches.get() + 1);
    }

    /** Grows by one whenever a search is to begin. */
    public ReadOnlyIntegerProperty searches() {
        return searches.getReadOnlyProperty();
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
        return origin == null || !other.equals(origin.run())
                ? words
                : tr("from {0}, epoch {1}: {2}", origin.run().inSentence(), origin.epoch(), words);
    }

    /** The one on the bench itself is told by what led to it. */
    private @Nullable RunEntry reference(RunEntry run) {
        RunEntry fixed = pinned.get();
        if (fixed != null) {
            return run.equals(fixed) ? null : fixed;
        }
        RunEntry current = onBench.current();
        if (againstCurrent.get() && current != null && !run.equals(current)) {
            return current;
        }
        RunEntry.Origin origin = run.origin();
        int at = onBench.runs().indexOf(run);
        return origin != null ? origin.run() : at <= 0 ? null : onBench.runs().get(at - 1);
    }

    /** The selected runs, in the order they began. */
    public List<RunEntry> chosen() {
        return selected.stream().sorted(Comparator.comparingInt(RunEntry::number)).toList();
    }

    /** The selected runs side by side, the first of them where they are very many. */
    public RunTable table() {
        return RunTable.of(
                chosen().stream()
                        .limit(MOST_COMPARED)
                        .map(
                                run ->
                                        new RunTable.Column(
                                                run.name().get(), run.experiment(), run.history()))
                        .toList());
    }
}
