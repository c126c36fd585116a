package gradlab.export;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.PictureHead;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.file.AtomicFile;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A chart to be written as a picture file: under its title and the run it is of, with a description
 * for those who do not see it.
 *
 * @param run what the run is called; empty where it has no name
 */
public record ExportedChart(
        ChartKind kind, ChartSubject subject, ChartOptions options, String run) {
    /** Of a run that has no name. */
    public ExportedChart(ChartKind kind, ChartSubject subject, ChartOptions options) {
        this(kind, subject, options, "");
    }

    /** Draws on a surface of the format's own. */
    interface Drawing {
        void on(Graphics2D surface);
    }

    /** Writes a file, whole or not at all. */
    public void write(Path file, PictureFormat format) throws IOException {
        AtomicFile.write(file, out -> write(out, format));
    }

    /** Writes the chart in a format. */
    public void write(OutputStream out, PictureFormat format) throws IOException {
        switch (format) {
            case PNG -> ChartImage.writePng(image(), out);
            case SVG -> SvgFile.write(this::draw, width(), height(), kind.title(), words(), out);
            case PDF -> PdfFile.write(this::draw, width(), height(), kind.title(), words(), out);
        }
    }

    /** The picture as pixels. */
    public BufferedImage image() {
        return ChartImage.of(chart(), options);
    }

    private JFreeChart chart() {
        return PictureHead.above(kind.chart(subject, options), kind, subject, options, run);
    }

    private void draw(Graphics2D surface) {
        chart().draw(surface, new Rectangle2D.Double(0, 0, options.width(), options.height()));
    }

    private int width() {
        return (int) Math.ceil(options.width());
    }

    private int height() {
        return (int) Math.ceil(options.height());
    }

    private String words() {
        String caption = PictureHead.caption(kind, subject, run);
        String words = ChartDescription.of(kind, subject, options);
        return caption.isEmpty() ? words : words + " " + caption + ".";
    }
}
