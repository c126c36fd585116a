package gradlab.chart.axis;

import gradlab.chart.look.ColourMap;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The legend of a heat map right of it: a bar of its colours with numbers or words beside it. */
public final class ColourBarAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final int BAR = 10;
    private static final int GAP = 12;
    private static final int SPACE = 5;
    private final transient ColourMap colours;
    private final transient List<Tick> marks;

    /**
     * A bar from 0 to 1.
     *
     * @param marks where on the bar words stand
     */
    public ColourBarAxis(ColourMap colours, List<Tick> marks) {
        this.colours = colours;
        this.marks = List.copyOf(marks);
        setAutoRange(false);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        int widest = marks.stream().mapToInt(m -> metrics.stringWidth(m.label())).max().orElse(0);
        space.add(GAP + BAR + SPACE + widest, edge);
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
        double x = dataArea.getMaxX() + GAP;
        int rows = Math.max(1, (int) Math.ceil(dataArea.getHeight()));
        double rowHeight = dataArea.getHeight() / rows;
        for (int i = 0; i < rows; i++) {
            double y = dataArea.getMinY() + i * rowHeight;
            g2.setPaint(colours.at(1 - (i + 0.5) / rows));
            g2.fill(new Rectangle2D.Double(x, y, BAR, rowHeight + (i < rows - 1 ? 0.5 : 0)));
        }
        g2.setFont(getTickLabelFont());
        g2.setPaint(getTickLabelPaint());
        FontMetrics metrics = g2.getFontMetrics();
        double half = (metrics.getAscent() - metrics.getDescent()) / 2.0;
        double free = Double.POSITIVE_INFINITY;
        for (Tick mark : marks) {
            double y = dataArea.getMaxY() - mark.value() * dataArea.getHeight();
            if (Math.abs(free - y) < metrics.getHeight()) {
                continue;
            }
            free = y;
            double inside =
                    Math.clamp(y, dataArea.getMinY() + half, dataArea.getMaxY() - half) + half;
            g2.drawString(mark.label(), (float) (x + BAR + SPACE), (float) inside);
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
