package gradlab.run.training;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.Targets;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Rows that are prepared once for all runs that train on the same: equal source, split, scaling and
 * label noise, with the seeds in them, of files that have not changed since. It keeps nothing by
 * itself: once no run holds them any more, they go. Safe from any thread.
 */
public final class SharedRows {
    private record Key(
            DataPlan plan, Path folder, List<FileState> files, @Nullable Targets targets) {}

    /** What tells whether a file is still the one that was read. */
    private record FileState(Path file, long size, long changed) {
        static FileState of(Path file) {
            try {
                return new FileState(
                        file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
            } catch (IOException missing) {
                return new FileState(file, -1, 0); // which the reader will say
            }
        }
    }

    private final BiFunction<DataPlan, Path, PreparedData> preparer;
    private final Map<Key, WeakReference<RunData>> known = new HashMap<>();

    /** Nothing prepared yet. */
    public SharedRows() {
        this(Trainer::rows);
    }

    /** With another way to prepare the rows of a plan, such as one that counts. */
    public SharedRows(BiFunction<DataPlan, Path, PreparedData> preparer) {
        this.preparer = preparer;
    }

    /** The rows as an experiment trains on them. */
    public synchronized RunData of(Experiment experiment, Path folder) {
        RunData rows = of(experiment.data(), folder);
        Targets targets = experiment.training().loss().targets();
        return shared(
                key(experiment.data(), folder, targets),
                () -> new RunData(() -> Trainer.fitting(experiment, rows.get()), rows::shape));
    }

    /** The rows of a plan, split and scaled, before a loss has its say. */
    public synchronized RunData of(DataPlan plan, Path folder) {
        return shared(
                key(plan, folder, null),
                () -> new RunData(() -> preparer.apply(plan, folder), () -> plan.shape(folder)));
    }

    /** Random changes to rows come later, at each step. */
    private static Key key(DataPlan plan, Path folder, @Nullable Targets targets) {
        return new Key(
                plan.withAugment(List.of()),
                folder,
                plan.files(folder).stream().map(FileState::of).toList(),
                targets);
    }

    private RunData shared(Key key, Supplier<RunData> making) {
        WeakReference<RunData> kept = known.get(key);
        RunData data = kept == null ? null : kept.get();
        if (data == null) {
            known.values().removeIf(reference -> reference.get() == null);
            data = making.get();
            known.put(key, new WeakReference<>(data));
        }
        return data;
    }
}
