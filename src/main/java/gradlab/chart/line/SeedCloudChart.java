package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.look.Contrast;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.compare.SeedCloud;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The median over several seeds, amid the band from the least to the greatest, for one or two. */
public final class SeedCloudChart {
    private static final double FADED = 0.5;

    /**
     * One experiment trained from several seeds.
     *
     * @param name as it stands at the end of its median
     */
    public record Side(String name, List<RunHistory> runs) {
        /** Keeps its own copy. */
        public Side {
            runs = List.copyOf(runs);
        }
    }

    private SeedCloudChart() {}

    /** The chart as of now. */
    public static JFreeChart of(
            List<Side> sides, SeriesKey key, String valueAxis, ChartOptions options) {
        List<Line> medians = new ArrayList<>();
        List<Ghost> edges = new ArrayList<>();
        List<CloudBand> bands = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            SeedCloud cloud = SeedCloud.of(sides.get(i).runs(), key);
            Color colour = options.theme().line(i, sides.size());
            Color faded = Contrast.mix(colour, options.theme().surface(), FADED);
            medians.add(
                    new Line(
                            sides.get(i).name(),
                            cloud.median(),
                            i,
                            i == 0 ? Line.Pattern.SOLID : Line.Pattern.DASHED));
            edges.add(new Ghost(new Line("", cloud.least(), i, Line.Pattern.SOLID), faded));
            edges.add(new Ghost(new Line("", cloud.greatest(), i, Line.Pattern.SOLID), faded));
            bands.add(new CloudBand(cloud.least(), cloud.greatest(), colour));
        }
        LinePlan plan =
                new LinePlan(
                        tr("{0}: median, and band from least to greatest", valueAxis),
                        medians,
                        LinePlan.ANY,
                        null,
                        tr("Start to train from each seed"));
        ChartSubject subject = new ChartSubject(new RunHistory());
        JFreeChart chart = new LineChart(plan, edges, subject, options).chart();
        XYPlot plot = chart.getXYPlot();
        bands.forEach(band -> plot.getRenderer().addAnnotation(band, Layer.BACKGROUND));
        return chart;
    }
}
