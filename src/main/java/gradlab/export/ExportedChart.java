package gradlab.export;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartKind;
import gradlab.chart.PictureHead;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A chart to be written as a picture file: under its title and the run it is of, with a description
 * for those who do not see it.
 *
 * @param run what the run is called; empty where it has no name
 */
public record ExportedChart(ChartKind kind, ChartSubject subject, ChartOptions options, String run)
        implements ExportedPicture {
    /** Of a run that has no name. */
    public ExportedChart(ChartKind kind, ChartSubject subject, ChartOptions options) {
        this(kind, subject, options, "");
    }

    private JFreeChart chart() {
        return PictureHead.above(kind.chart(subject, options), kind, subject, options, run);
    }

    @Override
    public void draw(Graphics2D surface) {
        chart().draw(surface, new Rectangle2D.Double(0, 0, options.width(), options.height()));
    }

    @Override
    public int width() {
        return (int) Math.ceil(options.width());
    }

    @Override
    public int height() {
        return (int) Math.ceil(options.height());
    }

    @Override
    public double density() {
        return options.pixels();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public String words() {
        String caption = PictureHead.caption(kind, subject, run);
        String words = ChartDescription.of(kind, subject, options);
        return caption.isEmpty() ? words : words + " " + caption + ".";
    }
}
