package gradlab.run.training;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The rows of a run, prepared when they are first needed and shared by all who look at it; let go
 * when memory is short, and then prepared again. Safe from any thread.
 */
public final class RunData {
    private final Supplier<PreparedData> source;
    private SoftReference<PreparedData> prepared = new SoftReference<>(null);

    /** Those that an experiment names, with paths relative to a folder. */
    public RunData(Experiment experiment, Path folder) {
        this(() -> Trainer.prepare(experiment, folder));
    }

    private RunData(Supplier<PreparedData> source) {
        this.source = source;
    }

    /** Those that somebody has prepared already, and keeps. */
    public static RunData of(PreparedData prepared) {
        return new RunData(() -> prepared);
    }

    /**
     * The rows as training sees them.
     *
     * @throws gradlab.data.DataException when they cannot be read or do not fit
     */
    public synchronized PreparedData get() {
        PreparedData data = prepared.get();
        if (data == null) {
            data = source.get();
            prepared = new SoftReference<>(data);
        }
        return data;
    }
}
