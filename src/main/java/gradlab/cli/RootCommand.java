package gradlab.cli;

import gradlab.cli.terminal.Display;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What happens without arguments: the window, or where there is none, the same run without it. */
@Command(
        name = "gradlab",
        description = "A workbench for learning how deep neural networks are trained.",
        footer = {
            "",
            "Without a command the window opens; where there is no display, the opening experiment"
                    + " is trained in the terminal and drawn into the folder gradlab-out.",
            "Exit codes: 0 done, 1 a run diverged or a claim failed, 2 bad input or usage, 3 no"
                    + " display for the window, 130 interrupted."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class RootCommand implements Callable<Integer> {
    private final Window window;
    private final Terminal terminal;

    @Option(
            names = "--classroom",
            paramLabel = "FILE",
            description = "Open the window as that file shows it to a class.")
    private Optional<Path> classroom = Optional.empty();

    RootCommand(Window window, Terminal terminal) {
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Display.isPresent()) {
            window.open(Optional.empty(), classroom);
            return ExitCode.DONE;
        }
        return new Demonstration(window, terminal).run();
    }
}
