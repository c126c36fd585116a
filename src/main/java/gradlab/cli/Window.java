package gradlab.cli;

import gradlab.benchmark.Liveness;
import gradlab.benchmark.Start;
import gradlab.benchmark.Use;
import gradlab.benchmark.WindowTask;
import gradlab.file.FileTrouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the commands ask of the window, which they do not know themselves. */
public interface Window {
    /**
     * Opens it and waits until it is closed.
     *
     * @param experiment a readable experiment file, shown first; without, the opening experiment
     * @param classroom a file that says what a class is not to see; without, all is shown
     */
    void open(Optional<Path> experiment, Optional<Path> classroom);

    /** The views that can be drawn, by the names the {@code screenshot} command takes. */
    List<String> views();

    /** The layouts of charts that come with the program, by their names. */
    List<String> layouts();

    /**
     * Draws one view without a display.
     *
     * @throws UncheckedIOException when the picture cannot be written
     */
    void draw(Picture picture);

    /**
     * Trains a task without the window and with it, and measures what the window costs.
     *
     * @param display whether to show it; else it is drawn into memory
     */
    Liveness measure(WindowTask task, boolean display);

    /**
     * Starts a window in a program of its own, and measures that.
     *
     * @param bare an empty window of the toolkit, to compare with
     * @param display whether to show it; else it is drawn into memory
     */
    Start start(boolean bare, boolean display);

    /**
     * Uses a window in a program of its own, and measures what that takes.
     *
     * @param benchmark one of {@link Use#BENCHMARKS}
     * @param display whether to show it; else it is drawn into memory
     */
    List<Use> use(String benchmark, boolean display);

    /**
     * A picture asked for.
     *
     * @param view one of {@link #views}
     * @param theme {@code light}, {@code dark} or {@code contrast}
     * @param type the size of type in percent
     * @param layout one of {@link #layouts}; without, the usual charts
     * @param epochs trained before
     * @param experiment the file of what stands on the bench; without, the opening experiment
     * @param file a PNG
     */
    record Picture(
            String view,
            int width,
            int height,
            String theme,
            int type,
            Optional<String> layout,
            int epochs,
            Optional<Path> experiment,
            Path file) {
        /** With the usual charts and the usual size of type. */
        Picture(
                String view,
                int width,
                int height,
                String theme,
                int epochs,
                Optional<Path> experiment,
                Path file) {
            this(view, width, height, theme, 100, Optional.empty(), epochs, experiment, file);
        }

        /** What is said when it cannot be written. */
        public UncheckedIOException unwritable(IOException why) {
            return new UncheckedIOException(
                    String.format(
                            Locale.ROOT,
                            "%s cannot be written: %s. Choose another with --out.",
                            file,
                            FileTrouble.of(why)),
                    why);
        }
    }
}
