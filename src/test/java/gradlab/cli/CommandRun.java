package gradlab.cli;

import gradlab.benchmark.Liveness;
import gradlab.benchmark.Spread;
import gradlab.benchmark.Start;
import gradlab.benchmark.Use;
import gradlab.benchmark.WindowTask;
import gradlab.cli.terminal.Terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs commands in this process and keeps what they say. */
final class CommandRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final DrawnWindow window = new DrawnWindow();
    private final Program program =
            new Program(window, new Terminal(new PrintWriter(out), new PrintWriter(err), 0));

    int of(String... arguments) {
        return program.run(arguments);
    }

    /** Forgets what was said, for the next command. */
    void clear() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    DrawnWindow window() {
        return window;
    }

    /** A window that remembers what was drawn. */
    static final class DrawnWindow implements Window {
        private final List<Picture> drawn = new ArrayList<>();

        @Override
        public void open(Optional<Path> experiment, Optional<Path> classroom) {
            throw new AssertionError("no test opens the window");
        }

        @Override
        public List<String> views() {
            return List.of("bench", "lesson");
        }

        @Override
        public List<String> layouts() {
            return List.of("Usual", "Gradients");
        }

        @Override
        public void draw(Picture picture) {
            drawn.add(picture);
        }

        @Override
        public Liveness measure(WindowTask task, boolean display) {
            Spread spread = new Spread(1, 2, 3);
            return new Liveness("memory", 12, 10, 1.9, 2.0, spread, spread);
        }

        @Override
        public Start start(boolean bare, boolean display) {
            return new Start("memory", 0.5, bare ? 0.5 : 2, bare ? 0.5 : 3, 1, 4, bare ? 1 : 400);
        }

        @Override
        public List<Use> use(String benchmark, boolean display) {
            return List.of(new Use(benchmark, "a thing", 100, 120, 150, "ms"));
        }

        List<Picture> drawn() {
            return drawn;
        }
    }
}
