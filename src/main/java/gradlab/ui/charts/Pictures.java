package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartImage;
import gradlab.chart.ChartOptions;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Pictures of tiles to take away: a file or the clipboard, at twice the usual density. */
final class Pictures {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double DENSITY = 2;
    private final ChartsContext context;

    Pictures(ChartsContext context) {
        this.context = context;
    }

    /** Asks for a file and writes the chart into it. */
    void save(ChartTile tile) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tr("Save chart"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG", "*.png"));
        String name = tile.kind().get().title().toLowerCase(Locale.ROOT).replace(' ', '-');
        chooser.setInitialFileName(name + ".png");
        File chosen = chooser.showSaveDialog(context.owner());
        if (chosen != null) {
            save(tile, chosen.toPath());
        }
    }

    /** Writes the chart into a file and says so. */
    void save(ChartTile tile, Path file) {
        draw(tile, image -> write(image, file));
    }

    private void write(BufferedImage image, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartImage.writePng(image, out);
            context.window()
                    .execute(() -> context.bench().notices().success(tr("Saved {0}.", file)));
        } catch (IOException failure) {
            context.window()
                    .execute(
                            () ->
                                    context.bench()
                                            .notices()
                                            .problem(
                                                    tr(
                                                            "The chart could not be saved as {0}.",
                                                            file),
                                                    tr("Choose another folder, or free space."),
                                                    failure));
        }
    }

    /** Puts the chart on the clipboard and says so. */
    void copy(ChartTile tile) {
        draw(tile, image -> context.window().execute(() -> toClipboard(image)));
    }

    private void toClipboard(BufferedImage image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        Clipboard.getSystemClipboard().setContent(content);
        context.bench().notices().success(tr("The chart is on the clipboard."));
    }

    private void draw(ChartTile tile, Consumer<BufferedImage> done) {
        ChartOptions options =
                context.options(tile, WIDTH, HEIGHT).withSize(WIDTH, HEIGHT, DENSITY);
        Drawing drawing =
                new Drawing(tile.kind().get(), context.subject(tile.kind().get()), options);
        context.thread()
                .execute(
                        () ->
                                done.accept(
                                        ChartImage.of(
                                                drawing.kind(),
                                                drawing.subject(),
                                                drawing.options())));
    }
}
