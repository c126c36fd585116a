package gradlab.chart;

import gradlab.chart.line.EpochArea;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/** Draws charts into pictures. */
public final class ChartImage {
    private ChartImage() {}

    /** A chart as a picture of the size and pixel density that the options say. */
    public static BufferedImage of(ChartKind kind, ChartSubject subject, ChartOptions options) {
        return of(kind.chart(subject, options), options);
    }

    /** The same of a chart that is made already. */
    public static BufferedImage of(JFreeChart chart, ChartOptions options) {
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(options.width() * options.pixels()),
                        (int) Math.ceil(options.height() * options.pixels()),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        draw(chart, options, image);
        return image;
    }

    /** Draws over all of an image; says where the epochs stand, null where there are none. */
    public static @Nullable EpochArea draw(
            JFreeChart chart, ChartOptions options, BufferedImage image) {
        ChartRenderingInfo drawn = new ChartRenderingInfo(null);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.scale(options.pixels(), options.pixels());
            chart.draw(g2, new Rectangle2D.Double(0, 0, options.width(), options.height()), drawn);
        } finally {
            g2.dispose();
        }
        return EpochArea.of(chart, drawn.getPlotInfo().getDataArea());
    }

    /** Writes a PNG file. */
    public static void writePng(BufferedImage image, OutputStream out) throws IOException {
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = opaque.createGraphics();
        g2.drawImage(image, 0, 0, null);
        g2.dispose();
        if (!ImageIO.write(opaque, "png", out)) {
            throw new IOException("This Java cannot write PNG files");
        }
    }
}
