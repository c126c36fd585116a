package gradlab.cli;

import static gradlab.text.Text.tr;

import gradlab.cli.terminal.BadInputException;
import gradlab.experiment.Experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the data files of a saved run are: relative paths in it begin where its experiment's file
 * stood, which is beside the run, or a few folders above it.
 */
final class RunDataFolder {
    private static final int FOLDERS_UP = 3;

    private RunDataFolder() {}

    /**
     * The nearest folder that holds all of them.
     *
     * @param saved the run's file
     * @param named where the user says they are; it goes before all others
     * @throws BadInputException where a file is in none of the folders looked in
     */
    static Path of(Path saved, Experiment experiment, Optional<Path> named) {
        Path own =
                Optional.ofNullable(saved.toAbsolutePath().normalize().getParent()).orElse(saved);
        if (named.isPresent()) {
            return named.get();
        }
        Path folder = own;
        for (int up = 0; up <= FOLDERS_UP && folder != null; up++) {
            if (missing(experiment, folder).isEmpty()) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new BadInputException(
                tr(
                        "The data of this run, {0}, is neither beside it nor in the {1} folders"
                                + " above: say where it is with --data FOLDER.",
                        String.join(
                                ", ",
                                missing(experiment, own).stream()
                                        .map(file -> own.relativize(file).toString())
                                        .toList()),
                        FOLDERS_UP));
    }

    private static List<Path> missing(Experiment experiment, Path folder) {
        return experiment.data().source().files(folder).stream()
                .map(file -> file.toAbsolutePath().normalize())
                .filter(file -> !Files.exists(file))
                .toList();
    }
}
