package gradlab.export;

import gradlab.chart.ChartImage;
import gradlab.file.AtomicFile;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** What can be drawn on any surface, and so be written as a file in every format. */
public sealed interface ExportedPicture permits ExportedChart, ExportedCharts, ExportedPainting {
    /** Draws it on a surface of the format's own. */
    void draw(Graphics2D surface);

    /** In logical pixels. */
    int width();

    /** In logical pixels. */
    int height();

    /** Device pixels to a logical one, where the format has pixels. */
    double density();

    /** What it shows, in a few words. */
    String title();

    /** What it shows, for those who do not see it. */
    String words();

    /** Writes a file, whole or not at all. */
    default void write(Path file, PictureFormat format) throws IOException {
        AtomicFile.write(file, out -> write(out, format));
    }

    /** Writes the picture in a format. */
    default void write(OutputStream out, PictureFormat format) throws IOException {
        switch (format) {
            case PNG -> ChartImage.writePng(image(), out);
            case SVG -> SvgFile.write(this, out);
            case PDF -> PdfFile.write(this, out);
        }
    }

    /** The picture as pixels. */
    default BufferedImage image() {
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(width() * density()),
                        (int) Math.ceil(height() * density()),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D surface = image.createGraphics();
        try {
            surface.scale(density(), density());
            draw(surface);
        } finally {
            surface.dispose();
        }
        return image;
    }
}
