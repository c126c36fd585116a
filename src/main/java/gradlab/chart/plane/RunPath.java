package gradlab.chart.plane;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.Slice;
import gradlab.engine.network.Weights;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The way of a run over a slice: an open ring where it began, a disc at its end. */
public final class RunPath extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final Color INK = ChartTheme.DARK.surface();
    private static final Color WHITE = ChartTheme.LIGHT.surface();
    private static final double END = 4;
    private static final double DOT = 1.6;
    private final transient Slice slice;
    private final transient @Nullable Weights now;
    private final Color accent;
    private final Font font;
    private final transient ChartOptions options;

    /**
     * A path.
     *
     * @param now the weights of the moment shown
     */
    public RunPath(Slice slice, @Nullable Weights now, ChartOptions options) {
        this.slice = slice;
        this.now = now;
        this.options = options;
        accent = options.theme().warning();
        font = ChartFonts.semibold(ChartFrame.size(options));
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
        int count = slice.plane().points();
        double[] x = new double[count];
        double[] y = new double[count];
        Path2D line = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            x[i] = domainAxis.valueToJava2D(place(i, 0), area, RectangleEdge.BOTTOM);
            y[i] = rangeAxis.valueToJava2D(place(i, 1), area, RectangleEdge.LEFT);
            if (i == 0) {
                line.moveTo(x[0], y[0]);
            } else {
                line.lineTo(x[i], y[i]);
            }
        }
        stroke(g2, line, options.thick(3.4), INK);
        stroke(g2, line, options.thick(1.6), WHITE);
        for (int i = 1; i < count - 1; i++) {
            dot(g2, x[i], y[i], DOT, WHITE, INK);
            addEntity(info, disc(x[i], y[i], END), rendererIndex, words(i), null);
        }
        dot(g2, x[0], y[0], END, INK, WHITE);
        dot(g2, x[count - 1], y[count - 1], END, WHITE, INK);
        label(g2, area, tr("epoch {0}", Integer.toString(slice.epochs()[0])), x[0], y[0]);
        String end = tr("epoch {0}", Integer.toString(slice.epochs()[count - 1]));
        label(g2, area, end, x[count - 1], y[count - 1]);
        drawNow(g2, area, domainAxis, rangeAxis);
    }

    private double place(int point, int direction) {
        return slice.plane().place(point, direction);
    }

    private String words(int point) {
        return tr("epoch {0}", Integer.toString(slice.epochs()[point]));
    }

    private void drawNow(Graphics2D g2, Rectangle2D area, ValueAxis across, ValueAxis up) {
        if (now == null) {
            return;
        }
        double x = across.valueToJava2D(slice.plane().place(now, 0), area, RectangleEdge.BOTTOM);
        double y = up.valueToJava2D(slice.plane().place(now, 1), area, RectangleEdge.LEFT);
        if (area.contains(x, y)) {
            g2.setStroke(new BasicStroke(options.thick(2)));
            g2.setPaint(accent);
            g2.draw(disc(x, y, END + 3));
        }
    }

    private void label(Graphics2D g2, Rectangle2D area, String words, double x, double y) {
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        double width = metrics.stringWidth(words);
        double left = x + 10 + width > area.getMaxX() ? x - 10 - width : x + 10;
        double baseline = Math.clamp(y - 6, area.getMinY() + metrics.getAscent(), area.getMaxY());
        g2.setPaint(INK);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                g2.drawString(words, (float) (left + dx), (float) (baseline + dy));
            }
        }
        g2.setPaint(WHITE);
        g2.drawString(words, (float) left, (float) baseline);
    }

    private static void stroke(Graphics2D g2, Path2D line, float width, Color colour) {
        g2.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.setPaint(colour);
        g2.draw(line);
    }

    private static void dot(Graphics2D g2, double x, double y, double r, Color fill, Color rim) {
        g2.setPaint(fill);
        g2.fill(disc(x, y, r));
        g2.setPaint(rim);
        g2.setStroke(new BasicStroke(1.4f));
        g2.draw(disc(x, y, r));
    }

    private static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
