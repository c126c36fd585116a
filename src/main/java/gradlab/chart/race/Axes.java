package gradlab.chart.race;

import gradlab.chart.axis.Tick;
import gradlab.chart.axis.Ticks;

import org.jfree.data.Range;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The numbers beside a map, and the letters of its axes. */
record Axes(MapFrame frame, RaceLook look) {
    private static final double ACROSS = 90;
    private static final double UP = 64;

    void paint(Graphics2D g2, String vertical) {
        Rectangle2D area = frame.area();
        g2.setFont(look.regular());
        g2.setPaint(look.theme().muted());
        FontMetrics metrics = g2.getFontMetrics();
        double y = area.getMaxY() + look.small() * 1.5;
        for (Tick tick :
                ticks(frame.shown().left(), frame.shown().right(), area.getWidth(), ACROSS)) {
            double x = frame.x(tick.value());
            double wide = metrics.stringWidth(tick.label());
            if (x + wide / 2 < area.getMaxX() - look.small()) {
                g2.drawString(tick.label(), (float) (x - wide / 2), (float) y);
            }
        }
        for (Tick tick : ticks(frame.shown().bottom(), frame.shown().top(), area.getHeight(), UP)) {
            double at = frame.y(tick.value()) + look.small() * 0.36;
            double right = area.getX() - look.small() * 0.7;
            if (at > area.getY() + look.small() * 1.8) {
                g2.drawString(
                        tick.label(),
                        (float) (right - metrics.stringWidth(tick.label())),
                        (float) at);
            }
        }
        g2.setPaint(look.theme().text());
        g2.setFont(look.regular().deriveFont(Font.ITALIC));
        g2.drawString("x", (float) (area.getMaxX() - look.small() * 0.6), (float) y);
        g2.drawString(
                vertical,
                (float)
                        (area.getX()
                                - look.small() * 0.7
                                - g2.getFontMetrics().stringWidth(vertical)),
                (float) (area.getY() + look.small()));
    }

    /** Lines across at the numbers beside it. */
    void paintGrid(Graphics2D g2) {
        g2.setStroke(look.stroke(1));
        g2.setPaint(look.theme().grid());
        Rectangle2D area = frame.area();
        for (Tick tick : ticks(frame.shown().bottom(), frame.shown().top(), area.getHeight(), UP)) {
            double y = frame.y(tick.value());
            g2.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
        }
    }

    private List<Tick> ticks(double from, double to, double room, double each) {
        int most = Math.max(2, (int) (room / (each * look.textScale())));
        return Ticks.linear(new Range(from, to), most, 0);
    }
}
