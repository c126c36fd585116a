package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** What the network answers over the plane of two inputs, with the data on top. */
final class SurfaceRecipe implements ChartRecipe {
    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Field field = field(subject);
        return field == null ? empty(options) : chart(field, options);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        return field(subject) != null;
    }

    @Override
    public boolean readsNetwork() {
        return true;
    }

    private static @Nullable Field field(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment == null ? null : moment.field();
    }

    @Override
    public String lacks(ChartSubject subject) {
        return shows(subject) ? "" : tr("Needs data with exactly two inputs");
    }

    private static JFreeChart empty(ChartOptions options) {
        Range unit = new Range(-1, 1);
        XYPlot plot = plot("x₁", "x₂", unit, unit, List.of(), options);
        plot.addAnnotation(
                new EmptySentence(
                        tr("Only data with exactly two inputs have a decision surface"),
                        options.theme().muted(),
                        ChartFrame.size(options) * 1.15));
        return ChartFrame.around(plot, "", options);
    }

    private static JFreeChart chart(Field field, ChartOptions options) {
        Field.Plane plane = field.plane();
        XYPlot plot =
                plot(
                        plane.xName(),
                        plane.yName(),
                        new Range(plane.left(), plane.right()),
                        new Range(plane.bottom(), plane.top()),
                        List.of(tr("● training"), tr("○ validation")),
                        options);
        SurfaceColours colours = new SurfaceColours(field, options.theme());
        Rectangle2D place =
                new Rectangle2D.Double(
                        plane.left(),
                        plane.bottom(),
                        plane.right() - plane.left(),
                        plane.top() - plane.bottom());
        if (field.outputs().length > 0) {
            plot.addAnnotation(new HeatImage(image(field, colours), place, true));
        }
        Color surface = options.theme().surface();
        plot.addAnnotation(new PointCloud(field.points(), colours::ofRow, surface));
        plot.setRangeAxis(1, ChartFrame.dressed(colours.legend(), options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        JFreeChart chart = ChartFrame.around(plot, "", options);
        plot.setOutlineVisible(true);
        plot.setOutlinePaint(options.theme().grid());
        return chart;
    }

    private static XYPlot plot(
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

    private static BufferedImage image(Field field, SurfaceColours colours) {
        BufferedImage image =
                new BufferedImage(field.columns(), field.rows(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                float[] answer = field.outputs()[row * field.columns() + column];
                image.setRGB(column, field.rows() - 1 - row, colours.ofAnswer(answer));
            }
        }
        return image;
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        LinePlan accuracy = RunPlans.accuracy(subject.history());
        if (accuracy.lines().isEmpty()) {
            return "";
        }
        Line last = accuracy.lines().getLast();
        String name =
                accuracy.lines().size() <= 2
                        ? tr("{0} {1}", last.label(), accuracy.valueAxis())
                        : last.label();
        return tr("{0} {1}", name, Numbers.brief(last.at(epoch)));
    }
}
