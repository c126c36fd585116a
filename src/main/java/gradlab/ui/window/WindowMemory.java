package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;
import gradlab.ui.theme.Look;

import javafx.stage.Screen;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps theme, type size, the window's place and the widths of its panels between starts. */
final class WindowMemory {
    private static final double SEEN = 120;
    private final BenchModel bench;
    private final Workbench workbench;
    private final Stage stage;
    private final Path file;
    private WindowSettings known;

    /** The memory of a window that looks as it did last; see {@link #keepAll}. */
    WindowMemory(WindowApplication.Shown shown, WindowSettings known, Path file) {
        bench = shown.bench();
        workbench = shown.workbench();
        stage = shown.stage();
        this.known = known;
        this.file = file;
    }

    /** Puts a window where it was, if that can still be seen. */
    static void place(Stage stage, WindowSettings known) {
        if (known.width() > 0 && isOnAScreen(known)) {
            stage.setX(known.x());
            stage.setY(known.y());
            stage.setWidth(known.width());
            stage.setHeight(known.height());
        }
        stage.setMaximized(known.maximized());
    }

    /** Gives the panels their widths, and keeps every change from now on. */
    void keepAll() {
        workbench.across().begin(known.left(), known.right());
        bench.look().theme().addListener(observable -> keep());
        bench.look().typeScale().addListener(observable -> keep());
        stage.setOnHiding(event -> keep());
    }

    /** Enough of its top must be in reach of the mouse. */
    private static boolean isOnAScreen(WindowSettings known) {
        return !Screen.getScreensForRectangle(
                        known.x() + known.width() / 2 - SEEN / 2, known.y(), SEEN, SEEN / 2)
                .isEmpty();
    }

    private void keep() {
        boolean free = !stage.isMaximized() && !stage.isIconified();
        Look look = bench.look();
        known =
                new WindowSettings(
                        look.theme().get(),
                        look.typeScale().get(),
                        free ? stage.getX() : known.x(),
                        free ? stage.getY() : known.y(),
                        free ? stage.getWidth() : known.width(),
                        free ? stage.getHeight() : known.height(),
                        stage.isMaximized(),
                        workbench.across().leftWidth(),
                        workbench.across().rightWidth(),
                        look.leftFolded().get(),
                        look.rightFolded().get());
        try {
            WindowSettingsJson.write(known, file);
        } catch (IOException unwritable) {
            bench.notices()
                    .problem(
                            tr("The look of the window could not be written to {0}.", file),
                            String.valueOf(unwritable.getMessage()));
        }
    }
}
