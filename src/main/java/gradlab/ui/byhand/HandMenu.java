package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.export.ExportedPainting;
import gradlab.export.PictureFormat;
import gradlab.ui.drawing.DrawingThread;
import gradlab.ui.notice.Notice;
import gradlab.ui.notice.Notices;

import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Takes the picture of a pass away as a file. */
final class HandMenu {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int DENSITY = 2;
    private final HandView picture;
    private final Supplier<String> caption;
    private final Notices notices;
    private final DrawingThread thread;
    private final Executor window;

    HandMenu(
            HandView picture,
            Supplier<String> caption,
            Notices notices,
            DrawingThread thread,
            Executor window) {
        this.picture = picture;
        this.caption = caption;
        this.notices = notices;
        this.thread = thread;
        this.window = window;
    }

    /** An item a format. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            MenuItem item = new MenuItem(tr("{0} as {1} …", tr("Network"), format.name()));
            item.setOnAction(event -> ask(format));
            items.add(item);
        }
        return items;
    }

    private void ask(PictureFormat format) {
        String ending = "." + format.extension();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tr("Save chart"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.name(), "*" + ending));
        chooser.setInitialFileName(tr("Backprop by hand") + ending);
        File chosen = chooser.showSaveDialog(picture.getScene().getWindow());
        if (chosen != null) {
            String name = chosen.toString();
            boolean ended = PictureFormat.of(name) == format;
            save(Path.of(ended ? name : name + ending), format);
        }
    }

    /** Writes the picture of now into a file and says so. */
    void save(Path file, PictureFormat format) {
        ExportedPainting now =
                new ExportedPainting(
                        picture.painter(),
                        tr("Backprop by hand"),
                        caption.get(),
                        String.valueOf(picture.getAccessibleText()),
                        picture.theme(),
                        WIDTH,
                        HEIGHT,
                        DENSITY);
        thread.execute(() -> write(now, file, format));
    }

    private void write(ExportedPainting now, Path file, PictureFormat format) {
        try {
            now.write(file, format);
            window.execute(() -> notices.success(tr("Saved {0}.", file)));
        } catch (IOException failure) {
            window.execute(
                    () ->
                            notices.problem(
                                    Notice.Until.PICTURED,
                                    tr("The chart could not be saved as {0}.", file),
                                    tr("Choose another folder, or free space."),
                                    failure));
        }
    }
}
