package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.export.ExportedChart;
import gradlab.export.ExportedCharts;
import gradlab.export.ExportedPicture;
import gradlab.export.PictureFormat;
import gradlab.ui.notice.Notice.Until;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pictures of tiles to take away: a file or the clipboard. */
final class Pictures {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final int TILE_WIDTH = 640;
    private static final int TILE_HEIGHT = 400;
    private static final int DENSITY = 2;
    private final ChartsContext context;

    Pictures(ChartsContext context) {
        this.context = context;
    }

    /** How many pixels across and down a picture of a density has. */
    static String pixels(int density) {
        return tr(
                "{0} × {1}", Integer.toString(WIDTH * density), Integer.toString(HEIGHT * density));
    }

    /**
     * Asks for a file and writes the chart into it.
     *
     * @param density device pixels to a logical one
     */
    void save(ChartTile tile, PictureFormat format, int density) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tr("Save chart"));
        String ending = "." + format.extension();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.name(), "*" + ending));
        chooser.setInitialFileName(tile.kind().get().word() + ending);
        File chosen = chooser.showSaveDialog(context.owner());
        if (chosen != null) {
            String name = chosen.toString();
            boolean ended = PictureFormat.of(name) == format;
            save(tile, Path.of(ended ? name : name + ending), format, density);
        }
    }

    /** Writes the chart into a file and says so. */
    void save(ChartTile tile, Path file, PictureFormat format, int density) {
        ExportedPicture chart = chart(tile, density);
        context.thread().execute(() -> write(chart, file, format));
    }

    /** Asks for a file and writes all charts that are shown into it, in the format it ends in. */
    void saveAll(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(tr("Save charts"));
        // One filter for all of them: the chooser would put its own ending behind any other.
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                tr("Pictures (PNG, SVG, PDF)"),
                                Stream.of(PictureFormat.values())
                                        .map(format -> "*." + format.extension())
                                        .toList()));
        chooser.setInitialFileName(name + "." + PictureFormat.PNG.extension());
        File chosen = chooser.showSaveDialog(context.owner());
        if (chosen != null) {
            PictureFormat named = PictureFormat.of(chosen.getName());
            saveAll(
                    named == null ? Path.of(chosen + ".png") : chosen.toPath(),
                    named == null ? PictureFormat.PNG : named);
        }
    }

    /** Writes all charts that are shown into a file and says so. */
    void saveAll(Path file, PictureFormat format) {
        List<ExportedChart> shown =
                context.charts().shown().stream()
                        .filter(tile -> showsSomething(tile.kind().get()))
                        .map(tile -> chart(tile, TILE_WIDTH, TILE_HEIGHT, DENSITY))
                        .toList();
        if (shown.isEmpty()) {
            context.bench().notices().success(tr("There is no chart with anything on it to save."));
            return;
        }
        int columns = (int) Math.ceil(Math.sqrt(shown.size()));
        ExportedCharts all = new ExportedCharts(shown, columns);
        context.thread().execute(() -> write(all, file, format));
    }

    private boolean showsSomething(ChartKind kind) {
        return kind.lacks(context.subject(kind)).isEmpty();
    }

    private void write(ExportedPicture chart, Path file, PictureFormat format) {
        try {
            chart.write(file, format);
            context.window()
                    .execute(
                            () -> {
                                context.bench().notices().passed(Until.PICTURED);
                                context.bench().notices().success(tr("Saved {0}.", file));
                            });
        } catch (IOException failure) {
            context.window().execute(() -> complain(file, failure));
        }
    }

    private void complain(Path file, IOException failure) {
        context.bench()
                .notices()
                .problem(
                        Until.PICTURED,
                        tr("The chart could not be saved as {0}.", file),
                        tr("Choose another folder, or free space."),
                        failure);
    }

    /** Puts the chart on the clipboard and says so. */
    void copy(ChartTile tile) {
        ExportedChart chart = chart(tile, DENSITY);
        context.thread()
                .execute(
                        () -> {
                            BufferedImage image = chart.image();
                            context.window().execute(() -> toClipboard(image));
                        });
    }

    private void toClipboard(BufferedImage image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        Clipboard.getSystemClipboard().setContent(content);
        context.bench().notices().success(tr("The chart is on the clipboard."));
    }

    private ExportedChart chart(ChartTile tile, int density) {
        return chart(tile, WIDTH, HEIGHT, density);
    }

    private ExportedChart chart(ChartTile tile, int width, int height, int density) {
        ChartOptions options =
                context.options(tile, width, height).withSize(width, height, density);
        ChartKind kind = tile.kind().get();
        return new ExportedChart(kind, context.subject(kind), options, context.runName());
    }
}
