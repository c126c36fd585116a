package gradlab.chart.picture;

import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A chart without axes whose picture lays itself out: a matrix, a grid of images, a list. */
public final class Painted extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final transient Painter painter;

    private Painted(Painter painter) {
        this.painter = painter;
    }

    /**
     * The chart of a picture.
     *
     * @param title what is shown, above the picture
     */
    public static JFreeChart chart(Painter painter, String title, ChartOptions options) {
        return ChartFrame.around(plot(painter), title, options);
    }

    /** A chart that has nothing to show, with a sentence that says why. */
    public static JFreeChart empty(String sentence, ChartOptions options) {
        XYPlot plot = plot((g2, area, tips) -> {});
        plot.addAnnotation(
                new EmptySentence(
                        sentence, options.theme().muted(), ChartFrame.size(options) * 1.15));
        return ChartFrame.around(plot, "", options);
    }

    private static XYPlot plot(Painter painter) {
        XYPlot plot = new Bare();
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new Painted(painter));
        return plot;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        painter.paint(
                g2, area, (place, words) -> addEntity(info, place, rendererIndex, words, null));
    }

    /** A plot whose axes are neither seen nor moved. */
    private static final class Bare extends XYPlot {
        private static final long serialVersionUID = 1;

        Bare() {
            super(new XYSeriesCollection(), hidden(), hidden(), null);
        }

        private static NumberAxis hidden() {
            NumberAxis axis = new NumberAxis();
            axis.setVisible(false);
            axis.setRange(0, 1);
            return axis;
        }

        @Override
        public boolean isDomainZoomable() {
            return false;
        }

        @Override
        public boolean isRangeZoomable() {
            return false;
        }

        @Override
        public boolean isDomainPannable() {
            return false;
        }

        @Override
        public boolean isRangePannable() {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
