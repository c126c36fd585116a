package gradlab.data;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The rows that a task read last, so that one which checks, trains and predicts reads a long file
 * once, and sees the same rows all along. Those of one source are kept, and those that stand beside
 * them, until the task is over.
 */
public final class LastRead {
    private static final ScopedValue<LastRead> TASK = ScopedValue.newInstance();

    private @Nullable Rows kept;
    private @Nullable Beside beside;

    private LastRead() {}

    /** What was read, and from where. */
    private record Rows(DataSource source, Path folder, boolean ownTest, Dataset data) {
        private boolean are(DataSource wanted, Path from, boolean test) {
            return source.equals(wanted) && folder.equals(from) && ownTest == test;
        }
    }

    /** What was read to stand beside other rows. */
    private record Beside(Dataset other, DataSource source, Path folder, Dataset data) {
        @SuppressWarnings("ReferenceEquality") // those very rows, which are never written
        private boolean are(Dataset wantedOther, DataSource wanted, Path from) {
            return other == wantedOther && source.equals(wanted) && folder.equals(from);
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

    /** The rows of a source beside others: those kept, or else read now. */
    static Dataset beside(
            Dataset other, DataSource source, Path folder, Supplier<Dataset> reading) {
        return TASK.isBound()
                ? TASK.get().rowsBeside(other, source, folder, reading)
                : reading.get();
    }

    private Dataset rowsBeside(
            Dataset other, DataSource source, Path folder, Supplier<Dataset> reading) {
        Beside before = beside;
        if (before != null && before.are(other, source, folder)) {
            return before.data();
        }
        beside = null;
        Dataset data = reading.get();
        beside = new Beside(other, source, folder, data);
        return data;
    }

    private Dataset rows(
            DataSource source, Path folder, boolean ownTest, Supplier<Dataset> reading) {
        Rows before = kept;
        if (before != null && before.are(source, folder, ownTest)) {
            return before.data();
        }
        // What is not wanted any more makes room first.
        kept = null;
        beside = null;
        Dataset data = reading.get();
        kept = new Rows(source, folder, ownTest, data);
        return data;
    }
}
