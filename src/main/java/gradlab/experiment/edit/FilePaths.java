package gradlab.experiment.edit;

import gradlab.experiment.Experiment;
import gradlab.knob.FilePath;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The files that an experiment names, when its own file stands in another folder. */
public final class FilePaths {
    private final Path from;
    private final Path to;

    private FilePaths(Path from, Path to) {
        this.from = from.toAbsolutePath().normalize();
        this.to = to.toAbsolutePath().normalize();
    }

    /**
     * The same experiment for another folder: every relative path ({@link FilePath}) leads from
     * there to the file that it names now. Absolute ones stay.
     *
     * @param from what relative paths are relative to now
     * @param to what they will be relative to
     */
    public static Experiment moved(Experiment experiment, Path from, Path to) {
        return (Experiment) new FilePaths(from, to).moved(experiment);
    }

    private Record moved(Record record) {
        return Knobs.make(record.getClass(), field -> moved(field, field.get(record)));
    }

    private @Nullable Object moved(KnobField field, @Nullable Object value) {
        return switch (value) {
            case String path when field.isFilePath() -> moved(path);
            case Record inner -> moved(inner);
            case List<?> list ->
                    list.stream().map(one -> one instanceof Record r ? moved(r) : one).toList();
            case null, default -> value;
        };
    }

    private String moved(String path) {
        if (path.isEmpty() || Path.of(path).isAbsolute()) {
            return path;
        }
        Path file = from.resolve(path).normalize();
        if (!Objects.equals(file.getRoot(), to.getRoot())) {
            return file.toString();
        }
        return to.relativize(file).toString().replace('\\', '/');
    }
}
