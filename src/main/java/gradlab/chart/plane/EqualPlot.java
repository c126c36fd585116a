package gradlab.chart.plane;

import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/** A plot of two inputs whose picture keeps its proportions, centred in its room. */
public final class EqualPlot extends XYPlot {
    private static final long serialVersionUID = 1;
    private static final int SHORT = 3;
    private final double aspect;
    private final String name;
    private final transient List<String> key;

    /**
     * An empty plot.
     *
     * @param aspect width over height of the picture
     * @param key lines in the corner beside the picture, where there is room
     */
    EqualPlot(ValueAxis domain, ValueAxis range, double aspect, List<String> key) {
        super(new XYSeriesCollection(), domain, range, null);
        this.aspect = aspect;
        this.key = List.copyOf(key);
        String label = domain.getLabel();
        boolean inline = label != null && label.length() <= SHORT;
        name = inline ? label : "";
        if (inline) {
            domain.setLabel("");
        }
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            Point2D anchor,
            PlotState parentState,
            PlotRenderingInfo info) {
        AxisSpace space = calculateAxisSpace(g2, area);
        double width = area.getWidth() - space.getLeft() - space.getRight();
        double height = area.getHeight() - space.getTop() - space.getBottom();
        double tooWide = Math.max(0, width - height * aspect);
        double left = Math.min(tooWide, Math.max(tooWide / 2, keyWidth(g2)));
        double tooHigh = Math.max(0, height - width / aspect);
        Rectangle2D fitting =
                new Rectangle2D.Double(
                        area.getX() + left,
                        area.getY() + tooHigh / 2,
                        area.getWidth() - tooWide,
                        area.getHeight() - tooHigh);
        super.draw(g2, fitting, anchor, parentState, info);
        drawKey(g2, area, left);
    }

    /** A short name stands at the end of the marks, where it costs no height. */
    @Override
    protected Map<Axis, AxisState> drawAxes(
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            PlotRenderingInfo plotState) {
        Map<Axis, AxisState> states = super.drawAxes(g2, plotArea, dataArea, plotState);
        if (!name.isEmpty()) {
            g2.setFont(getDomainAxis().getTickLabelFont());
            g2.setPaint(getDomainAxis().getTickLabelPaint());
            FontMetrics metrics = g2.getFontMetrics();
            double y = dataArea.getMaxY() + 3 + metrics.getAscent();
            g2.drawString(name, (float) (dataArea.getMaxX() + 3), (float) y);
        }
        return states;
    }

    private double keyWidth(Graphics2D g2) {
        FontMetrics metrics = g2.getFontMetrics(getDomainAxis().getTickLabelFont());
        return key.stream().mapToInt(metrics::stringWidth).max().orElse(0);
    }

    private void drawKey(Graphics2D g2, Rectangle2D area, double room) {
        g2.setFont(getDomainAxis().getTickLabelFont());
        g2.setPaint(getDomainAxis().getTickLabelPaint());
        FontMetrics metrics = g2.getFontMetrics();
        if (keyWidth(g2) > room) {
            return;
        }
        double y = area.getY() + metrics.getAscent();
        for (String line : key) {
            g2.drawString(line, (float) area.getX(), (float) y);
            y += metrics.getHeight();
        }
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
