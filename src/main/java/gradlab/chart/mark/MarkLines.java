package gradlab.chart.mark;

import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Upright lines where something happened to the run, each with a pennant on top and words beside it
 * where there is room; the most important words are placed first.
 */
public final class MarkLines extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double FLAG = 4;
    private static final double AIR = 3;
    private final transient List<Mark> marks;
    private final transient ChartOptions options;

    public MarkLines(List<Mark> marks, ChartOptions options) {
        this.marks =
                marks.stream()
                        .sorted(
                                Comparator.comparing(Mark::kind)
                                        .thenComparing(Mark::place)
                                        .reversed())
                        .toList();
        this.options = options;
    }

    /** What was marked, the most important first. */
    public List<Mark> marks() {
        return marks;
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
        List<Mark> inSight =
                marks.stream().filter(m -> domainAxis.getRange().contains(m.place())).toList();
        g2.setFont(rangeAxis.getTickLabelFont());
        int row = g2.getFontMetrics().getHeight();
        boolean triangles = inSight.stream().anyMatch(m -> m.kind() == Mark.Kind.LEFT_SCALE);
        double top = area.getMinY() + (triangles ? row : 0);
        for (Mark mark : inSight.reversed()) {
            if (mark.kind() != Mark.Kind.LEFT_SCALE) {
                double x = domainAxis.valueToJava2D(mark.place(), area, RectangleEdge.BOTTOM);
                drawLine(g2, area, x, top, colour(mark));
            }
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (Mark mark : inSight) {
            double x = domainAxis.valueToJava2D(mark.place(), area, RectangleEdge.BOTTOM);
            double first = mark.kind() == Mark.Kind.LEFT_SCALE ? area.getMinY() : top;
            drawWords(g2, area, mark, x, first, taken);
        }
    }

    private Color colour(Mark mark) {
        return switch (mark.kind()) {
            case DIVERGED, LEFT_SCALE -> options.theme().warning();
            case PHASE, TURN, END -> options.theme().muted();
        };
    }

    private void drawLine(Graphics2D g2, Rectangle2D area, double x, double top, Color colour) {
        g2.setPaint(colour);
        g2.setStroke(
                new BasicStroke(
                        options.thick(1),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_BEVEL,
                        1,
                        new float[] {2, 3},
                        0));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        double side = x - 2 * FLAG < area.getMinX() ? 1 : -1;
        Path2D pennant = new Path2D.Double();
        pennant.moveTo(x, top);
        pennant.lineTo(x + side * 2 * FLAG, top + FLAG);
        pennant.lineTo(x, top + 2 * FLAG);
        pennant.closePath();
        g2.fill(pennant);
    }

    private void drawWords(
            Graphics2D g2,
            Rectangle2D area,
            Mark mark,
            double x,
            double top,
            List<Rectangle2D> taken) {
        FontMetrics metrics = g2.getFontMetrics();
        Rectangle2D place = place(area, metrics, mark.words(), x, top, taken);
        if (place == null) {
            return;
        }
        taken.add(place);
        g2.setPaint(options.theme().surface());
        g2.fill(
                new RoundRectangle2D.Double(
                        place.getX(), place.getY(), place.getWidth(), place.getHeight(), 4, 4));
        g2.setPaint(options.theme().label(colour(mark)));
        g2.drawString(
                mark.words(),
                (float) (place.getX() + AIR),
                (float) (place.getY() + metrics.getAscent()));
    }

    /** Left of the line or right of it, in the first row with room; null where there is none. */
    private @org.jspecify.annotations.Nullable Rectangle2D place(
            Rectangle2D area,
            FontMetrics metrics,
            String words,
            double x,
            double top,
            List<Rectangle2D> taken) {
        double width = metrics.stringWidth(words) + 2 * AIR;
        double height = metrics.getHeight();
        double[] lefts = {x - 3 * FLAG - width + AIR, x + 3 * FLAG - AIR};
        int rows = options.large() ? 2 : 1;
        for (int row = 0; row < rows; row++) {
            for (double left : lefts) {
                Rectangle2D wish = new Rectangle2D.Double(left, top + row * height, width, height);
                boolean inside = left >= area.getMinX() && left + width <= area.getMaxX() + AIR;
                if (inside
                        && wish.getMaxY() < area.getCenterY()
                        && taken.stream().noneMatch(wish::intersects)) {
                    return wish;
                }
            }
        }
        return null;
    }
}
