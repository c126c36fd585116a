package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ColourBarAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.line.Line;
import gradlab.chart.line.LinePlan;
import gradlab.chart.line.RunPlans;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.picture.Painted;
import gradlab.chart.plane.HeatImage;
import gradlab.chart.plane.PlanePlot;
import gradlab.chart.plane.PointCloud;
import gradlab.chart.plane.SurfaceColours;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Field;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.RowWords;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the network answers over the plane of two inputs, with the data on top. */
final class SurfaceRecipe implements ChartRecipe {
    private static final List<Aspect> ASPECTS = List.of(Aspect.ANSWERS, Aspect.UNCERTAINTY);

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Field field = field(subject);
        if (subject.moment() == null) {
            return Painted.empty(RowWords.trouble(null, null), options);
        }
        if (field == null) {
            return Painted.empty(
                    tr("Only data with exactly two inputs have a decision surface"), options);
        }
        Moment moment = subject.moment();
        boolean uncertainty = options.among(ASPECTS) == Aspect.UNCERTAINTY;
        if (moment == null || !uncertainty || field.outputs().length == 0) {
            return chart(field, options);
        }
        Field drawn = moment.uncertainField();
        return drawn == null
                ? Painted.empty(
                        tr("No layer draws at random here: uncertainty needs dropout or noise"),
                        options)
                : uncertain(drawn, options);
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
        boolean known = subject.moment() != null;
        return known && !shows(subject) ? tr("Needs data with exactly two inputs") : "";
    }

    private static JFreeChart chart(Field field, ChartOptions options) {
        Field.Plane plane = field.plane();
        XYPlot plot = PlanePlot.of(plane, PlanePlot.key(field.points()), options);
        SurfaceColours colours = new SurfaceColours(field, options.theme());
        if (field.outputs().length > 0 && field.finite()) {
            BufferedImage image = image(field, cell -> colours.ofAnswer(field.outputs()[cell]));
            plot.addAnnotation(new HeatImage(image, PlanePlot.place(plane), true));
        }
        addPoints(plot, field, colours, options);
        if (!field.finite()) {
            plot.addAnnotation(
                    new EmptySentence(
                            RowWords.notFinite(List.of(field.outputs())),
                            options.theme().label(options.theme().warning()),
                            ChartFrame.size(options) * 1.15,
                            options.theme().surface()));
        }
        return PlanePlot.chart(plot, colours.legend(), "", options);
    }

    private static JFreeChart uncertain(Field field, ChartOptions options) {
        Field.Plane plane = field.plane();
        XYPlot plot = PlanePlot.of(plane, PlanePlot.key(field.points()), options);
        SurfaceColours colours = new SurfaceColours(field, options.theme());
        double most = 0;
        for (int cell = 0; cell < field.outputs().length; cell++) {
            most = Math.max(most, field.deviation(cell));
        }
        double greatest = Math.max(1e-12, most);
        BufferedImage image =
                image(field, cell -> ColourMap.VIRIDIS.rgb(field.deviation(cell) / greatest));
        plot.addAnnotation(new HeatImage(image, PlanePlot.place(plane), true));
        addPoints(plot, field, colours, options);
        List<Tick> marks = List.of(new Tick(0, "0"), new Tick(1, Numbers.brief(most)));
        String title =
                field.points().classNames().isEmpty()
                        ? tr("sd of the answer over passes with dropout and noise on")
                        : tr("sd of the probability over passes with dropout and noise on");
        return PlanePlot.chart(plot, new ColourBarAxis(ColourMap.VIRIDIS, marks), title, options);
    }

    private static void addPoints(
            XYPlot plot, Field field, SurfaceColours colours, ChartOptions options) {
        Color surface = options.theme().surface();
        plot.addAnnotation(new PointCloud(field.points(), colours::ofRow, surface));
    }

    /** A picture of a field; the colour of each cell as 0xAARRGGBB. */
    static BufferedImage image(Field field, IntUnaryOperator colours) {
        BufferedImage image =
                new BufferedImage(field.columns(), field.rows(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < field.rows(); row++) {
            for (int column = 0; column < field.columns(); column++) {
                int colour = colours.applyAsInt(row * field.columns() + column);
                image.setRGB(column, field.rows() - 1 - row, colour);
            }
        }
        return image;
    }

    @Override
    public List<Aspect> aspects() {
        return ASPECTS;
    }

    /** Few words: the accuracy where it is the last metric, else the loss. */
    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        if (!lacks(subject).isEmpty()) {
            return "";
        }
        LinePlan plan = RunPlans.accuracy(subject.history());
        boolean accuracy = !plan.lines().isEmpty() && plan.valueAxis().endsWith("accuracy");
        List<Line> all = accuracy ? plan.lines() : RunPlans.loss(subject.history()).lines();
        if (all.isEmpty()) {
            return "";
        }
        List<Line> lines = accuracy ? all : all.subList(0, Math.min(2, all.size()));
        String measure = accuracy ? plan.valueAxis() : tr("loss");
        Line last = lines.getLast();
        String name = lines.size() <= 2 ? tr("{0} {1}", last.label(), measure) : last.label();
        double value = last.at(epoch == subject.epoch() ? subject.weightsEpoch() : epoch);
        return Double.isNaN(value) ? "" : tr("{0} {1}", name, Numbers.brief(value));
    }
}
