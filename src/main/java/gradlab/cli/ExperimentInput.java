package gradlab.cli;

import gradlab.cli.terminal.Terminal;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.files.RunFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An experiment with the file it came from.
 *
 * @param file as the user named it
 * @param data what relative paths in it are relative to, where that is not the file's folder
 */
record ExperimentInput(Path file, Experiment experiment, Optional<Path> data) {
    /** Whose relative paths begin at the file's folder. */
    ExperimentInput(Path file, Experiment experiment) {
        this(file, experiment, Optional.empty());
    }

    /**
     * Reads and checks a file; warnings are said, errors refused.
     *
     * @throws DocumentException with all that keeps it from running
     */
    static ExperimentInput read(Path file, Terminal terminal) {
        return read(file, new SetOption(), terminal);
    }

    /**
     * Reads a file, changes settings, and checks what has become of it.
     *
     * @throws DocumentException with all that keeps it from running
     */
    static ExperimentInput read(Path file, SetOption settings, Terminal terminal) {
        Experiment experiment = settings.applyTo(ExperimentJson.read(file), file);
        return new ExperimentInput(file, experiment).checked(terminal);
    }

    /**
     * The same once it is checked; warnings are said, errors refused.
     *
     * @throws DocumentException with all that keeps it from running
     */
    ExperimentInput checked(Terminal terminal) {
        List<Problem> problems = ExperimentCheck.check(experiment, folder());
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new DocumentException(file.toString(), errors);
        }
        problems.forEach(problem -> terminal.err().println(file + ": " + problem));
        return this;
    }

    /** The opening experiment, as if its file stood in the working folder. */
    static ExperimentInput opening() {
        return new ExperimentInput(
                Path.of(ShippedExperiments.OPENING + ".json"), ShippedExperiments.opening());
    }

    /** The same file's experiment, changed. */
    ExperimentInput with(UnaryOperator<Experiment> change) {
        return new ExperimentInput(file, change.apply(experiment), data);
    }

    /** What relative paths in it are relative to. */
    Path folder() {
        return data.orElseGet(
                () -> Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
    }

    /** The name its results go by. */
    String stem() {
        return stem(file);
    }

    /** A file's name without its ending; of a {@code run.gradlab}, that of its folder. */
    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (name.equals(RunFiles.RUN) && folder != null && folder.getFileName() != null) {
            return folder.getFileName().toString();
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
