package gradlab.ui.app;

import gradlab.data.Csv;
import gradlab.data.DataSource;
import gradlab.data.Idx;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which runs' curves stand behind those of the run on the bench: the ones the user chose for the
 * experiment that is on it, and a twin's original for as long as the twin is open.
 */
final class Overlays {
    private final List<RunEntry> runs;
    private @Nullable RunEntry lent;

    Overlays(List<RunEntry> runs) {
        this.runs = runs;
    }

    /** Shows a run until {@link #takeBack}, unless it is shown already. */
    void lend(RunEntry run) {
        takeBack();
        if (!run.overlaid().get()) {
            run.overlaid().set(true);
            lent = run;
        }
    }

    /** Whether a run is shown only for as long as the twin is open. */
    boolean isLent(RunEntry run) {
        return run.equals(lent);
    }

    /** Hides again what was lent; a run that the user chose stays. */
    void takeBack() {
        if (lent != null) {
            lent.overlaid().set(false);
            lent = null;
        }
    }

    /** Another experiment is on the bench: what was chosen was chosen for the one before. */
    void clear() {
        lent = null;
        runs.forEach(run -> run.overlaid().set(false));
    }

    /** Other data make other losses: only runs on the same, and a twin's original, stay. */
    void follow(DataSource source) {
        for (RunEntry run : runs) {
            if (!run.equals(lent) && !alike(run.experiment().data().source(), source)) {
                run.overlaid().set(false);
            }
        }
    }

    /** Of the same kind, or from the same files, however many rows, with whatever noise. */
    private static boolean alike(DataSource one, DataSource other) {
        if (one instanceof Csv table) {
            return other instanceof Csv same
                    && table.path().equals(same.path())
                    && table.target().equals(same.target());
        }
        return one instanceof Idx pair
                ? other instanceof Idx same && pair.images().equals(same.images())
                : one.getClass().equals(other.getClass());
    }
}
