package gradlab.ui.window;

import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;

import java.util.concurrent.CompletableFuture;

/**
 * The experiment that a new window opens on. It is read by a worker while the toolkit starts, which
 * mostly waits for the display.
 */
public final class OpeningExperiment {
    private static final CompletableFuture<Experiment> READ =
            CompletableFuture.supplyAsync(ShippedExperiments::opening);

    private OpeningExperiment() {}

    /** Begins to read it, and returns at once. */
    public static void read() {
        // The work began when this class was loaded.
    }

    /** The experiment; waits where it is not read yet. */
    public static Experiment get() {
        return READ.join();
    }
}
