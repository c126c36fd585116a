package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.chart.PictureHead;
import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.experiment.Experiment;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.charts.ChartsView;
import gradlab.ui.editor.EditorView;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures of the parts of the window to take away, each with a line that says of what it is. */
final class WindowPictures {
    private static final int DENSITY = 2;
    private static final int LINE = 26;
    private static final int LEFT = 12;
    private static final double TYPE = 12;

    private final BenchModel bench;
    private final WindowCommands commands;
    private final ChartsView charts;
    private final EditorView network;
    private final Node window;

    WindowPictures(
            BenchModel bench,
            WindowCommands commands,
            ChartsView charts,
            EditorView network,
            Node window) {
        this.bench = bench;
        this.commands = commands;
        this.charts = charts;
        this.network = network;
        this.window = window;
    }

    /** All charts that are shown, drawn anew. */
    void saveCharts() {
        charts.savePicture(commands.stem() + "-charts");
    }

    /** The network as it is drawn, all of it and nothing besides. */
    void saveNetwork() {
        java.awt.Color surface = theme().surface();
        Color ground = Color.rgb(surface.getRed(), surface.getGreen(), surface.getBlue());
        commands.savePicture(
                "network", captioned(Snapshots.whole(network.drawn(), DENSITY, ground)));
    }

    /** All of the window. */
    void saveWindow() {
        commands.savePicture("window", captioned(Snapshots.of(window, DENSITY)));
    }

    private BufferedImage captioned(Image picture) {
        return captioned(SwingFXUtils.fromFXImage(picture, null), caption(), theme());
    }

    private ChartTheme theme() {
        return ChartTheme.named(bench.look().theme().get().word());
    }

    /** Experiment, run, seed and the epoch shown, as far as there are any. */
    private String caption() {
        Experiment experiment = bench.editing().experiment().get();
        int epoch = bench.time().shownEpoch().get();
        return PictureHead.joined(
                experiment.name(),
                RunEntry.nameOf(bench.run().history().get(), bench.run().runs()),
                PictureHead.seed(experiment),
                epoch > 0 ? tr("epoch {0}", Integer.toString(epoch)) : "");
    }

    /** A picture with a line of words below. */
    static BufferedImage captioned(BufferedImage picture, String words, ChartTheme theme) {
        int line = LINE * DENSITY;
        BufferedImage whole =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight() + line, BufferedImage.TYPE_INT_RGB);
        Graphics2D surface = whole.createGraphics();
        surface.setPaint(theme.surface());
        surface.fillRect(0, 0, whole.getWidth(), whole.getHeight());
        surface.drawImage(picture, 0, 0, null);
        surface.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        surface.setFont(ChartFonts.regular(TYPE * DENSITY));
        surface.setPaint(theme.muted());
        int base = (LINE + (int) TYPE) / 2 - 1;
        surface.drawString(words, LEFT * DENSITY, picture.getHeight() + base * DENSITY);
        surface.dispose();
        return whole;
    }
}
