package gradlab.run.training;

import gradlab.data.DataShape;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The rows of a run, prepared when they are first needed and shared by all who look at it; let go
 * when memory is short, and then prepared again. Nobody changes them. Safe from any thread: who
 * asks while they are being prepared waits for them.
 */
public final class RunData {
    private final Supplier<PreparedData> source;
    private final Supplier<DataShape> widths;
    private SoftReference<PreparedData> prepared = new SoftReference<>(null);
    private @Nullable DataShape shape;

    /** Those that an experiment names, with paths relative to a folder. */
    public RunData(Experiment experiment, Path folder) {
        this(() -> Trainer.prepare(experiment, folder), () -> experiment.data().shape(folder));
    }

    /**
     * Rows that are prepared elsewhere.
     *
     * @param widths tells their widths and classes, where that takes less than preparing them
     */
    RunData(Supplier<PreparedData> source, Supplier<DataShape> widths) {
        this.source = source;
        this.widths = widths;
    }

    /** Those that somebody has prepared already, and keeps. */
    public static RunData of(PreparedData prepared) {
        return new RunData(() -> prepared, prepared::shape);
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

    /**
     * Widths and classes, as the source has them.
     *
     * @throws gradlab.data.DataException when they cannot be read
     */
    public synchronized DataShape shape() {
        DataShape known = shape;
        if (known == null) {
            PreparedData data = prepared.get();
            known = data == null ? widths.get() : data.shape();
            shape = known;
        }
        return known;
    }
}
