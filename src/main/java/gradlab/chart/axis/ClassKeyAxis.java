package gradlab.chart.axis;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The legend of classes right of a picture: a dot and a name each. */
public final class ClassKeyAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final int GAP = 12;
    private static final int DOT = 8;
    private static final int SPACE = 5;
    private static final int MOST = 120;

    /** One class. */
    public record Key(String name, Color colour) {}

    private final transient List<Key> keys;

    public ClassKeyAxis(List<Key> keys) {
        this.keys = List.copyOf(keys);
        setAutoRange(false);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        int widest = keys.stream().mapToInt(k -> metrics.stringWidth(k.name())).max().orElse(0);
        space.add(GAP + DOT + SPACE + Math.min(widest, MOST), edge);
        return space;
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return List.of();
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo state) {
        g2.setFont(getTickLabelFont());
        FontMetrics metrics = g2.getFontMetrics();
        double step = Math.min(metrics.getHeight() * 1.25, dataArea.getHeight() / keys.size());
        double x = dataArea.getMaxX() + GAP;
        for (int i = 0; i < keys.size(); i++) {
            double y = dataArea.getMinY() + (i + 0.5) * step;
            g2.setPaint(keys.get(i).colour());
            g2.fill(new Ellipse2D.Double(x, y - DOT / 2.0, DOT, DOT));
            g2.setPaint(getTickLabelPaint());
            String name = LineEndAxis.shortened(keys.get(i).name(), metrics, MOST);
            double baseline = y + (metrics.getAscent() - metrics.getDescent()) / 2.0;
            g2.drawString(name, (float) (x + DOT + SPACE), (float) baseline);
        }
        return new AxisState(cursor);
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
