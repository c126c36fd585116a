package gradlab.ui.race;

import static gradlab.text.Text.tr;

import gradlab.export.ExportedPainting;
import gradlab.export.PictureFormat;
import gradlab.surface.Race;
import gradlab.ui.notice.Notice;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.FileChooser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a picture of a race away as a file. */
final class RacePictureMenu {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int DENSITY = 2;
    private final RacePicture picture;
    private final RaceContext context;
    private final String title;

    RacePictureMenu(RacePicture picture, RaceContext context, String title) {
        this.picture = picture;
        this.context = context;
        this.title = title;
    }

    /** Opens on a click with the other button, or the menu key. */
    void install() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items());
        picture.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> {
                    menu.show(picture, event.getScreenX(), event.getScreenY());
                    event.consume();
                });
    }

    /** An item a format. */
    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (PictureFormat format : PictureFormat.values()) {
            MenuItem item = new MenuItem(tr("{0} as {1} …", title, format.name()));
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
        chooser.setInitialFileName(title + ending);
        File chosen = chooser.showSaveDialog(picture.getScene().getWindow());
        if (chosen != null) {
            String name = chosen.toString();
            boolean ended = PictureFormat.of(name) == format;
            save(Path.of(ended ? name : name + ending), format);
        }
    }

    /** Writes the picture of now into a file and says so. */
    void save(Path file, PictureFormat format) {
        RacePicture.Drawn drawn =
                picture.drawn(
                        WIDTH - 2.0 * ExportedPainting.MARGIN,
                        HEIGHT - (double) ExportedPainting.HEAD);
        if (drawn == null) {
            return;
        }
        Race race = context.model().race();
        ExportedPainting now =
                new ExportedPainting(
                        drawn.painter(),
                        title,
                        tr(
                                "{0}, step {1} of {2}",
                                race.surface().title(), context.model().step().get(), race.steps()),
                        drawn.words().get(),
                        context.raceLook().theme(),
                        WIDTH,
                        HEIGHT,
                        DENSITY);
        context.thread().execute(() -> write(now, file, format));
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
