package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.files.RunLabel;
import gradlab.run.files.SavedRun;
import gradlab.run.history.RunHistory;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts runs back on a bench as they stood on it before the program ended. */
public final class RunShelf {
    private final BenchModel bench;

    /** That of a bench. */
    public RunShelf(BenchModel bench) {
        this.bench = bench;
    }

    /**
     * A run as it is kept between starts.
     *
     * @param experiment as it was when the run began
     * @param folder what relative paths in it are relative to
     * @param removed whether it was taken off the list, to which it can be put back
     * @param savedEpochs up to which a file of the user's holds it
     * @param savedLabel what that file says of it
     * @param from the number of the run that it was forked from; 0 for a run of its own
     * @param fromEpoch where that was
     * @param saved the run with the state it goes on from; null where the curves alone are kept
     * @param curves what it recorded
     */
    public record Kept(
            int number,
            Experiment experiment,
            Path folder,
            RunLabel label,
            boolean overlaid,
            boolean removed,
            int savedEpochs,
            RunLabel savedLabel,
            int from,
            int fromEpoch,
            @Nullable SavedRun saved,
            RunHistory curves) {}

    /** Whether a run's curves are behind those of the run on the bench by the user's choice. */
    public boolean isOverlaid(RunEntry run) {
        return run.overlaid().get() && !bench.twin().lends(run);
    }

    /** Lists runs; those that were taken off the list are handed back. */
    public List<RunEntry> put(List<Kept> runs) {
        Map<Integer, RunEntry> known = new HashMap<>();
        bench.run().runs().forEach(run -> known.put(run.number(), run));
        List<RunEntry> removed = new ArrayList<>();
        for (Kept kept : runs) {
            if (known.containsKey(kept.number())) {
                continue;
            }
            RunEntry parent = known.get(kept.from());
            RunEntry.Origin origin =
                    parent == null ? null : new RunEntry.Origin(parent, kept.fromEpoch());
            RunEntry entry = bench.run().maker().brought(kept, origin);
            known.put(kept.number(), entry);
            if (kept.removed()) {
                removed.add(entry);
            }
        }
        return removed;
    }

    /** Puts a listed run on the bench, where it waits. */
    public void bringToBench(int number) {
        RunEntry entry = listed(number);
        if (entry != null) {
            bench.run().bring(entry, bench.editing().experiment().get());
        }
    }

    /**
     * Opens a twin again.
     *
     * @param number of the original's run; 0 where it had not begun
     * @param announced whether all that differed was announced at once
     */
    public void bringTwin(Experiment original, int number, boolean announced) {
        bench.twin().bring(original, listed(number), announced);
    }

    /** Takes everything off the bench and the list of runs. */
    public void clear(Experiment next) {
        bench.open(next, null);
        bench.run().maker().clear();
    }

    private @Nullable RunEntry listed(int number) {
        return bench.run().runs().stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElse(null);
    }
}
