package gradlab.export;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartOptions;
import gradlab.chart.ChartSubject;
import gradlab.file.AtomicFile;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A chart to be written as a picture file, with its title and its description for those who do not
 * see it.
 */
public record ExportedChart(ChartKind kind, ChartSubject subject, ChartOptions options) {
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
            case PNG -> ChartImage.writePng(ChartImage.of(kind, subject, options), out);
            case SVG -> SvgFile.write(this::draw, width(), height(), kind.title(), words(), out);
            case PDF -> PdfFile.write(this::draw, width(), height(), kind.title(), words(), out);
        }
    }

    private void draw(Graphics2D surface) {
        kind.chart(subject, options)
                .draw(surface, new Rectangle2D.Double(0, 0, options.width(), options.height()));
    }

    private int width() {
        return (int) Math.ceil(options.width());
    }

    private int height() {
        return (int) Math.ceil(options.height());
    }

    private String words() {
        return ChartDescription.of(kind, subject, options);
    }
}
