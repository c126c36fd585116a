package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.files.SavedRun;
import gradlab.run.history.RunHistory;
import gradlab.run.past.Fork;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Makes the runs of a session, numbered in the order they begin, sharing a budget of snapshots. */
final class RunMaker {
    private final SnapshotBudget snapshots = new SnapshotBudget(SnapshotBudget.USUAL);
    private final SharedRows rows;
    private final ObservableList<RunEntry> runs =
            FXCollections.observableArrayList(
                    run -> new Observable[] {run.name(), run.note(), run.tags(), run.overlaid()});
    // Kept, since it only holds its listeners as long as itself is held.
    private final ObservableList<RunEntry> listed = FXCollections.unmodifiableObservableList(runs);
    private int begun;

    RunMaker(SharedRows rows) {
        this.rows = rows;
    }

    /** The memory that all runs share for their past. */
    SnapshotBudget snapshots() {
        return snapshots;
    }

    /** The rows that they share. */
    SharedRows rows() {
        return rows;
    }

    /** Those listed, in the order they began. */
    ObservableList<RunEntry> runs() {
        return listed;
    }

    /** Adds a run to the list. */
    RunEntry list(RunEntry run) {
        runs.add(run);
        return run;
    }

    /** Takes a run off the list that trained nothing by itself. */
    void drop(RunEntry run) {
        RunEntry.Origin origin = run.origin();
        if (run.history().epochs() == (origin == null ? 0 : origin.epoch())) {
            remove(run);
        }
    }

    /** Takes a run off the list and frees its memory. */
    void remove(RunEntry run) {
        runs.remove(run);
        run.past().snapshots().close();
    }

    /** Takes runs off the list and keeps all of them, since they may be put back. */
    void putAside(Set<RunEntry> some) {
        runs.removeAll(some);
    }

    /** Puts runs back to where they stood. */
    void putBack(Collection<RunEntry> some) {
        if (some.size() == 1) {
            RunEntry run = some.iterator().next();
            int at = 0;
            while (at < runs.size() && runs.get(at).number() < run.number()) {
                at++;
            }
            runs.add(at, run);
        } else {
            List<RunEntry> all = new ArrayList<>(runs);
            all.addAll(some);
            all.sort(Comparator.comparingInt(RunEntry::number));
            runs.setAll(all);
        }
    }

    /** A run from fresh weights. */
    RunEntry fresh(Experiment experiment, Path folder) {
        RunStart start = RunStart.fresh(experiment, folder, rows);
        RecordedRun recorded = RecordedRun.from(start, snapshots.store());
        return new RunEntry(++begun, experiment, recorded, null);
    }

    /**
     * A run that shares its past with another.
     *
     * @param history the common past, to go on with
     * @param wanted the experiment as the user sees it
     */
    RunEntry fork(RunEntry.Origin origin, Fork fork, RunHistory history, Experiment wanted) {
        RunStart parent = origin.run().start();
        RunStart start =
                new RunStart(fork.experiment(), parent.folder(), parent.data(), fork.from());
        RecordedRun recorded =
                RecordedRun.goingOn(start, history, snapshots.store(), origin.run().past());
        return new RunEntry(++begun, wanted, recorded, origin);
    }

    /** A run as it was kept between starts, with the number it had; in the list, if it was. */
    RunEntry brought(RunShelf.Kept kept, RunEntry.@Nullable Origin origin) {
        SavedRun saved = kept.saved();
        Experiment trained = saved == null ? kept.experiment() : saved.experiment();
        RunStart fresh = RunStart.fresh(trained, kept.folder(), rows);
        RecordedRun recorded =
                saved == null
                        ? RecordedRun.goingOn(fresh, kept.curves(), snapshots.store(), null)
                        : RecordedRun.of(saved, fresh, snapshots.store());
        RunEntry entry = new RunEntry(kept.number(), kept.experiment(), recorded, origin);
        begun = Math.max(begun, kept.number());
        entry.label(kept.label());
        entry.overlaid().set(kept.overlaid());
        entry.markSaved(kept.savedEpochs(), kept.savedLabel());
        if (!kept.removed()) {
            putBack(List.of(entry));
        }
        return entry;
    }

    /** Takes all runs off the list and counts from the start again. */
    void clear() {
        List.copyOf(runs).forEach(this::remove);
        begun = 0;
    }

    /** A run from its file. */
    RunEntry opened(SavedRun saved, Experiment wanted, Path folder) {
        RunStart fresh = RunStart.fresh(saved.experiment(), folder, rows);
        RecordedRun recorded = RecordedRun.of(saved, fresh, snapshots.store());
        RunEntry entry = new RunEntry(++begun, wanted, recorded, null);
        entry.label(saved.label());
        entry.markSaved(saved.history().epochs(), saved.label());
        return entry;
    }
}
