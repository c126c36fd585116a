package gradlab.data;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The rows that a task read last, so that one which checks, trains and predicts reads a long file
 * once, and sees the same rows all along. Those of one source are kept, until the task is over.
 */
public final class LastRead {
    private static final ScopedValue<LastRead> TASK = ScopedValue.newInstance();

    private @Nullable Rows kept;

    private LastRead() {}

    /** What was read, and from where. */
    private record Rows(DataSource source, Path folder, boolean ownTest, Dataset data) {
        private boolean are(DataSource wanted, Path from, boolean test) {
            return source.equals(wanted) && folder.equals(from) && ownTest == test;
        }
    }

    /** Does something on this thread that reads no rows twice in a row. */
    public static <T> T during(Callable<T> task) throws Exception {
        return ScopedValue.where(TASK, new LastRead()).call(task::call);
    }

    /** The rows of a source: those kept, or else read now. */
    static Dataset of(DataSource source, Path folder, boolean ownTest, Supplier<Dataset> reading) {
        return TASK.isBound() ? TASK.get().rows(source, folder, ownTest, reading) : reading.get();
    }

    private Dataset rows(
            DataSource source, Path folder, boolean ownTest, Supplier<Dataset> reading) {
        Rows before = kept;
        if (before != null && before.are(source, folder, ownTest)) {
            return before.data();
        }
        // What is not wanted any more makes room first.
        kept = null;
        Dataset data = reading.get();
        kept = new Rows(source, folder, ownTest, data);
        return data;
    }
}
