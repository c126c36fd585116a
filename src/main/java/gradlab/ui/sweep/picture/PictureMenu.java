package gradlab.ui.sweep.picture;

import static gradlab.text.Text.tr;

import gradlab.export.ExportedPainting;
import gradlab.export.PictureFormat;
import gradlab.run.sweep.SweepRuns;
import gradlab.ui.notice.Notice;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes a picture of a sweep away as a file. */
public final class PictureMenu {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int DENSITY = 2;

    private final SweepPicture picture;
    private final PictureContext context;
    private final String title;

    private PictureMenu(SweepPicture picture, PictureContext context, String title) {
        this.picture = picture;
        this.context = context;
        this.title = title;
    }

    /** Opens on a click with the other button, or the menu key. */
    static void on(SweepPicture picture, PictureContext context, String title) {
        PictureMenu menu = of(picture, context, title);
        ContextMenu items = new ContextMenu();
        items.getItems().setAll(menu.items());
        PictureSurface surface = picture.surface();
        surface.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    items.show(surface, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    /** What can be done with a picture. */
    public static PictureMenu of(SweepPicture picture, PictureContext context, String title) {
        return new PictureMenu(picture, context, title);
    }

    /** An item a format, for any menu. */
    public MenuItem[] items() {
        PictureFormat[] formats = PictureFormat.values();
        MenuItem[] items = new MenuItem[formats.length];
        for (int i = 0; i < formats.length; i++) {
            PictureFormat format = formats[i];
            items[i] = new MenuItem(tr("Save as {0} …", format.name()));
            items[i].setOnAction(_ -> ask(format));
        }
        return items;
    }

    private void ask(PictureFormat format) {
        String ending = "." + format.extension();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tr("Save chart"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.name(), "*" + ending));
        chooser.setInitialFileName(title + ending);
        File chosen = chooser.showSaveDialog(picture.surface().getScene().getWindow());
        if (chosen != null) {
            String name = chosen.toString();
            boolean ended = PictureFormat.of(name) == format;
            save(Path.of(ended ? name : name + ending), format);
        }
    }

    /** Writes the picture of now into a file and says so. */
    public void save(Path file, PictureFormat format) {
        exported().ifPresent(now -> context.thread().execute(() -> write(now, file, format)));
    }

    private Optional<ExportedPainting> exported() {
        SweepRuns runs = context.model().runs().get();
        PictureSurface.@Nullable Drawn drawn =
                picture.surface()
                        .drawn(
                                WIDTH - 2.0 * ExportedPainting.MARGIN,
                                HEIGHT - (double) ExportedPainting.HEAD);
        return runs == null || drawn == null
                ? Optional.empty()
                : Optional.of(
                        new ExportedPainting(
                                drawn.painter(),
                                title,
                                caption(runs),
                                drawn.words(),
                                context.sweepLook().theme(),
                                WIDTH,
                                HEIGHT,
                                DENSITY));
    }

    private String caption(SweepRuns runs) {
        String count = context.model().count().get();
        String name = runs.sweep().name();
        String score = runs.scoreName().worded();
        return name.isEmpty()
                ? tr("{0} · {1}", score, count)
                : tr("{0} · {1} · {2}", name, score, count);
    }

    private void write(ExportedPainting now, Path file, PictureFormat format) {
        try {
            now.write(file, format);
            context.window().execute(() -> context.notices().success(tr("Saved {0}.", file)));
        } catch (IOException failure) {
            context.window()
                    .execute(
                            () ->
                                    context.notices()
                                            .problem(
                                                    Notice.Until.PICTURED,
                                                    tr(
                                                            "The chart could not be saved as {0}.",
                                                            file),
                                                    tr("Choose another folder, or free space."),
                                                    failure));
        }
    }
}
