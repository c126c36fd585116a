package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.run.control.Recording;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the program shows where there is no display: the opening experiment, trained and drawn. */
final class Demonstration {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int EPOCHS = 100;

    private final Window window;
    private final Terminal terminal;

    Demonstration(Window window, Terminal terminal) {
        this.window = window;
        this.terminal = terminal;
    }

    /** Trains, draws, and says where everything is; answers with the exit code. */
    int run() {
        OutputFolder out = new OutputFolder(Path.of(OutputFolder.USUAL));
        out.check();
        terminal.err()
                .println(
                        "There is no display here, so the opening experiment is trained without"
                                + " the window.");
        ExperimentInput opening = ExperimentInput.opening();
        TrainingTask task = new TrainingTask(terminal, out, Recording.epochs(), true, false);
        int code = task.train(opening).exitCode();
        if (code != ExitCode.DONE) {
            return code;
        }
        terminal.err().println("Drawing the window …");
        for (String theme : List.of("light", "dark")) {
            Path picture = out.make().resolve("window-" + theme + ".png");
            window.draw(
                    new Window.Picture(
                            window.views().getFirst(),
                            WIDTH,
                            HEIGHT,
                            theme,
                            EPOCHS,
                            Optional.empty(),
                            picture));
            terminal.out().println("window (" + theme + ") → " + picture);
        }
        terminal.out().println("charts → " + out.make(opening.stem()));
        terminal.err()
                .println(
                        "For the window itself, start GradLab on a desktop, or over SSH with `ssh"
                                + " -X`. What else can be done here: gradlab --help");
        return ExitCode.DONE;
    }
}
