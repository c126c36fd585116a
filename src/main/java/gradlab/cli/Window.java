package gradlab.cli;

import gradlab.bench.Liveness;
import gradlab.bench.WindowTask;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands ask of the window, which they do not know themselves. */
public interface Window {
    /**
     * Opens it and waits until it is closed.
     *
     * @param experiment a readable experiment file, shown first; without, the opening experiment
     */
    void open(Optional<Path> experiment);

    /** The views that can be drawn, by the names the {@code screenshot} command takes. */
    List<String> views();

    /**
     * Draws one view without a display.
     *
     * @throws java.io.UncheckedIOException when the picture cannot be written
     */
    void draw(Picture picture);

    /**
     * Trains a task without the window and with it, and measures what the window costs.
     *
     * @param display whether to show it; else it is drawn into memory
     */
    Liveness measure(WindowTask task, boolean display);

    /**
     * A picture asked for.
     *
     * @param view one of {@link #views}
     * @param theme {@code light} or {@code dark}
     * @param epochs trained before
     * @param experiment the file of what stands on the bench; without, the opening experiment
     * @param file a PNG
     */
    record Picture(
            String view,
            int width,
            int height,
            String theme,
            int epochs,
            Optional<Path> experiment,
            Path file) {}
}
