package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.plane.HeatImage;
import gradlab.chart.plane.PlanePlot;
import gradlab.chart.plane.PointCloud;
import gradlab.chart.plane.SurfaceColours;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.Field;
import gradlab.chart.subject.RowWords;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Mistake;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The rows of two inputs that are taken for another class, ringed among those taken rightly. */
final class MistakesOnPlane extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double RADIUS = 4;
    private static final double RING = 7;
    private static final double QUIET = 0.35;
    private final transient Field.Points rows;
    private final transient List<Mistake> mistakes;
    private final transient SurfaceColours colours;
    private final transient ChartTheme theme;

    private MistakesOnPlane(
            Field.Points rows, List<Mistake> mistakes, SurfaceColours colours, ChartTheme theme) {
        this.rows = rows;
        this.mistakes = mistakes;
        this.colours = colours;
        this.theme = theme;
    }

    static JFreeChart chart(
            Field field,
            Field.Points points,
            Answers answers,
            List<Mistake> mistakes,
            ChartOptions options) {
        ChartTheme theme = options.theme();
        XYPlot plot = PlanePlot.of(field.plane(), List.of(), options);
        SurfaceColours colours = new SurfaceColours(field, theme);
        BufferedImage image =
                SurfaceRecipe.image(
                        field,
                        cell -> quiet(colours.ofAnswer(field.outputs()[cell]), theme).getRGB());
        plot.addAnnotation(new HeatImage(image, PlanePlot.place(field.plane()), true));
        plot.addAnnotation(
                new PointCloud(
                        points,
                        row -> quiet(colours.of(points.targets()[row]).getRGB(), theme),
                        theme.surface()));
        plot.addAnnotation(new MistakesOnPlane(points, mistakes, colours, theme));
        String title =
                tr(
                        "{0} of {1} wrong, ringed in the colour of their class",
                        mistakes.size(), RowWords.rows(answers));
        return PlanePlot.chart(plot, colours.legend(), title, options);
    }

    private static Color quiet(int colour, ChartTheme theme) {
        return Contrast.mix(theme.surface(), new Color(colour), QUIET);
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
        for (Mistake mistake : mistakes.reversed()) {
            double x =
                    domainAxis.valueToJava2D(rows.x()[mistake.row()], area, RectangleEdge.BOTTOM);
            double y = rangeAxis.valueToJava2D(rows.y()[mistake.row()], area, RectangleEdge.LEFT);
            Color colour = colours.of(mistake.wanted());
            g2.setPaint(colour);
            g2.fill(disc(x, y, RADIUS));
            g2.setStroke(new BasicStroke(1.2f));
            g2.setPaint(theme.surface());
            g2.draw(disc(x, y, RADIUS));
            g2.setPaint(theme.text());
            g2.draw(disc(x, y, RING));
        }
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
