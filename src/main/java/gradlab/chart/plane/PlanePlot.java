package gradlab.chart.plane;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.Field;
import gradlab.data.prepare.Part;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The plane of two inputs as a plot that keeps its proportions. */
public final class PlanePlot {
    private PlanePlot() {}

    /** An empty plot of a plane. */
    public static XYPlot of(Field.Plane plane, List<String> key, ChartOptions options) {
        return of(
                plane.xName(),
                plane.yName(),
                new Range(plane.left(), plane.right()),
                new Range(plane.bottom(), plane.top()),
                key,
                options);
    }

    public static XYPlot of(
            String x, String y, Range domain, Range range, List<String> key, ChartOptions options) {
        double aspect = domain.getLength() / range.getLength();
        XYPlot plot =
                new EqualPlot(
                        ChartFrame.dressed(new LinearScaleAxis(x, domain, 0), options, false),
                        ChartFrame.dressed(new LinearScaleAxis(y, range, 0), options, false),
                        aspect > 0.5 && aspect < 2 ? aspect : 1,
                        key);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** The chart of a plot with a legend right of it. */
    public static JFreeChart chart(
            XYPlot plot, NumberAxis legend, String title, ChartOptions options) {
        plot.setRangeAxis(1, ChartFrame.dressed(legend, options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        JFreeChart chart = ChartFrame.around(plot, title, options);
        plot.setOutlineVisible(true);
        plot.setOutlinePaint(options.theme().grid());
        return chart;
    }

    /** What the marks of points mean, for the parts there are. */
    public static List<String> key(Field.Points points) {
        List<String> key = new ArrayList<>(List.of(tr("● training")));
        if (points.has(Part.VALIDATION)) {
            key.add(tr("○ validation"));
        }
        if (points.has(Part.TEST)) {
            key.add(tr("◇ test"));
        }
        return key;
    }

    /** Where a plane's picture stands. */
    public static Rectangle2D place(Field.Plane plane) {
        return new Rectangle2D.Double(
                plane.left(),
                plane.bottom(),
                plane.right() - plane.left(),
                plane.top() - plane.bottom());
    }
}
