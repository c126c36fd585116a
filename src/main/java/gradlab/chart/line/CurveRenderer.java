package gradlab.chart.line;

import gradlab.chart.axis.ChartScale;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Draws each curve at once. Where a column stands for many epochs, the area between its least and
 * greatest is filled: it looks like the zigzag of a pen and costs a fraction of it.
 */
final class CurveRenderer extends XYLineAndShapeRenderer {
    private static final long serialVersionUID = 1;
    private static final double NOISY = 5;
    private static final int PALE = 70;
    private final transient ThinnedLines data;

    CurveRenderer(ThinnedLines data) {
        super(true, false);
        this.data = data;
        setDrawSeriesLineAsPath(true);
    }

    @Override
    protected void drawPrimaryLineAsPath(
            XYItemRendererState state,
            Graphics2D g2,
            XYPlot plot,
            XYDataset dataset,
            int pass,
            int series,
            int item,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            Rectangle2D dataArea) {
        if (item != state.getFirstItemIndex()) {
            return;
        }
        Thinning points = data.points(series);
        Places places = new Places(domainAxis, rangeAxis, dataArea, data.scale());
        g2.setPaint(getItemPaint(series, item));
        BasicStroke stroke = (BasicStroke) getItemStroke(series, item);
        g2.setStroke(stroke);
        if (points.columns() == 0) {
            g2.draw(line(points, places));
        } else if (stroke.getDashArray() == null
                && (data.getSeriesCount() == 1 || !noisy(points, places))) {
            fill(g2, points, places, stroke.getLineWidth() / 2);
        } else {
            drawAmid(g2, points, places);
        }
    }

    /** A curve's place on the surface. */
    private record Places(ValueAxis across, ValueAxis up, Rectangle2D area, ChartScale scale) {
        double x(double epoch) {
            return across.valueToJava2D(epoch, area, RectangleEdge.BOTTOM);
        }

        /** NaN for what has no place on the scale. */
        double y(double value) {
            return scale.shows(value)
                    ? up.valueToJava2D(value, area, RectangleEdge.LEFT)
                    : Double.NaN;
        }
    }

    private static Path2D line(Thinning points, Places places) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.count());
        boolean drawing = false;
        for (int i = 0; i < points.count(); i++) {
            drawing = lead(path, drawing, places.x(points.epoch(i)), places.y(points.value(i)));
        }
        return path;
    }

    private static boolean lead(Path2D path, boolean drawing, double x, double y) {
        if (Double.isNaN(y)) {
            return false;
        }
        if (drawing) {
            path.lineTo(x, y);
        } else {
            path.moveTo(x, y);
        }
        return true;
    }

    /** The mean amid a pale area, so that noisy curves do not hide one another. */
    private void drawAmid(Graphics2D g2, Thinning points, Places places) {
        Color ink = (Color) g2.getPaint();
        if (noisy(points, places)) {
            g2.setPaint(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), PALE));
            fill(g2, points, places, 0);
        }
        Path2D middle = new Path2D.Double(Path2D.WIND_NON_ZERO, points.columns());
        boolean drawing = false;
        for (int i = 0; i < points.columns(); i++) {
            double x = places.x(points.centre(i));
            drawing = lead(middle, drawing, x, places.y(points.mean(i)));
        }
        g2.setPaint(ink);
        g2.draw(middle);
    }

    /** Whether most columns are taller than a stroke. */
    private static boolean noisy(Thinning points, Places places) {
        int tall = 0;
        for (int i = 0; i < points.columns(); i++) {
            double height = lower(points, places, i) - places.y(points.greatest(i));
            tall += height > NOISY ? 1 : 0;
        }
        return 2 * tall > points.columns();
    }

    private static void fill(Graphics2D g2, Thinning points, Places places, double pen) {
        int from = 0;
        while (from < points.columns()) {
            int to = from;
            while (to < points.columns() && !Double.isNaN(places.y(points.greatest(to)))) {
                to++;
            }
            if (to > from) {
                g2.fill(area(points, places, from, to, pen));
            }
            from = to + 1;
        }
    }

    private static Path2D area(Thinning points, Places places, int from, int to, double pen) {
        Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * (to - from) + 4);
        double first = places.x(points.centre(from));
        double last = places.x(points.centre(to - 1));
        area.moveTo(first - pen, places.y(points.greatest(from)) - pen);
        for (int i = from; i < to; i++) {
            area.lineTo(places.x(points.centre(i)), places.y(points.greatest(i)) - pen);
        }
        area.lineTo(last + pen, places.y(points.greatest(to - 1)) - pen);
        area.lineTo(last + pen, lower(points, places, to - 1) + pen);
        for (int i = to - 1; i >= from; i--) {
            area.lineTo(places.x(points.centre(i)), lower(points, places, i) + pen);
        }
        area.lineTo(first - pen, lower(points, places, from) + pen);
        area.closePath();
        return area;
    }

    /**
     * Where a column's least has no place, as 0 on a log scale, the column goes down to the edge.
     */
    private static double lower(Thinning points, Places places, int column) {
        double y = places.y(points.least(column));
        return Double.isNaN(y) ? places.area().getMaxY() : y;
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
