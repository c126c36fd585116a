package gradlab.cli;

import gradlab.cli.terminal.Display;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.NoDisplayException;
import gradlab.cli.terminal.VersionText;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.files.RunFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Opens the window. */
@Command(
        name = "window",
        description = "Open the window, on an experiment or a saved run if one is named.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class WindowCommand implements Callable<Integer> {
    private final Window window;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "An experiment or a saved run to show first.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--classroom",
            paramLabel = "FILE",
            description = "Hide what that file says, as for a class.")
    private Optional<Path> classroom = Optional.empty();

    WindowCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        file.ifPresent(WindowCommand::refuseUnreadable);
        if (!Display.isPresent()) {
            throw new NoDisplayException();
        }
        window.open(file, classroom);
        return ExitCode.DONE;
    }

    private static void refuseUnreadable(Path path) {
        if (path.toString().endsWith(SavedInput.ENDING)) {
            RunFiles.readRun(path);
        } else {
            ExperimentJson.read(path);
        }
    }
}
