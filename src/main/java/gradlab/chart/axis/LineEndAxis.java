package gradlab.chart.axis;

import gradlab.chart.look.Contrast;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** The strip right of the curves where each one's name stands at the height of its end. */
public final class LineEndAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private static final double LEADER = 12;
    private static final double GAP = 5;
    private static final double MOST_OF_WIDTH = 0.34;

    /**
     * The name of one curve.
     *
     * @param end the value where it stands now
     * @param important stays when there is no room for all
     */
    public record EndLabel(
            String text, Color line, Color ink, DoubleSupplier end, boolean important) {}

    private final transient List<EndLabel> labels;

    public LineEndAxis(List<EndLabel> labels) {
        this.labels = List.copyOf(labels);
        setAutoRange(false);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace space) {
        space.add(width(g2.getFontMetrics(getTickLabelFont()), area.getWidth()), edge);
        return space;
    }

    private double width(FontMetrics metrics, double room) {
        double widest =
                labels.stream().mapToInt(l -> metrics.stringWidth(l.text())).max().orElse(0);
        return Math.min(LEADER + GAP + widest, MOST_OF_WIDTH * room);
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
        List<EndLabel> shown = chosen(dataArea, metrics.getHeight());
        double[] wishes = shown.stream().mapToDouble(l -> y(l, dataArea)).toArray();
        double half = metrics.getHeight() / 2.0;
        double[] places =
                Declutter.place(
                        wishes,
                        metrics.getHeight(),
                        dataArea.getMinY() - half,
                        dataArea.getMaxY() + half);
        double room = width(metrics, plotArea.getWidth()) - LEADER - GAP;
        for (int i = 0; i < places.length; i++) {
            drawLabel(g2, shown.get(i), dataArea.getMaxX(), wishes[i], places[i], room);
        }
        return new AxisState(cursor);
    }

    private double y(EndLabel label, Rectangle2D dataArea) {
        XYPlot plot = (XYPlot) getPlot();
        return plot.getRangeAxis()
                .valueToJava2D(label.end().getAsDouble(), dataArea, plot.getRangeAxisEdge());
    }

    /** The labels of curves that end in sight; where they cannot all stand, some evenly chosen. */
    private List<EndLabel> chosen(Rectangle2D dataArea, double height) {
        List<EndLabel> inSight =
                labels.stream()
                        .filter(l -> Double.isFinite(l.end().getAsDouble()))
                        .filter(l -> y(l, dataArea) >= dataArea.getMinY() - 1)
                        .filter(l -> y(l, dataArea) <= dataArea.getMaxY() + 1)
                        .toList();
        int room = Math.max(1, (int) ((dataArea.getHeight() + height) / height));
        List<Integer> picks =
                Declutter.choose(inSight.size(), room, i -> inSight.get(i).important());
        return picks.stream().map(inSight::get).toList();
    }

    private static void drawLabel(
            Graphics2D g2, EndLabel label, double x, double from, double to, double room) {
        FontMetrics metrics = g2.getFontMetrics();
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.setStroke(new BasicStroke(1));
        if (Math.abs(to - from) > 3) {
            g2.setPaint(Contrast.mix(label.line(), label.ink(), 0.3));
            g2.draw(new Line2D.Double(x + 3, from, x + LEADER, to));
        }
        g2.setPaint(label.ink());
        double baseline = to + (metrics.getAscent() - metrics.getDescent()) / 2.0;
        g2.drawString(
                shortened(label.text(), metrics, room),
                (float) (x + LEADER + GAP - 3),
                (float) baseline);
    }

    /** The text, or its beginning and end around "…" where it does not fit. */
    public static String shortened(String text, FontMetrics metrics, double room) {
        return IntStream.rangeClosed(0, text.length())
                .mapToObj(cut -> without(text, cut))
                .filter(some -> metrics.stringWidth(some) <= room)
                .findFirst()
                .orElse("…");
    }

    private static String without(String text, int cut) {
        if (cut == 0) {
            return text;
        }
        int kept = text.length() - cut;
        int tail = kept / 2;
        List<String> parts = new ArrayList<>();
        parts.add(text.substring(0, kept - tail));
        parts.add(text.substring(text.length() - tail));
        return String.join("…", parts);
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
