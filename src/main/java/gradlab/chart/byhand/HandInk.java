package gradlab.chart.byhand;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws lines, boxes and words of a pass. */
final class HandInk {
    static final double SMALL = 11;
    private static final double SOFT = 0.86;
    private static final double DARK_SOFT = 0.74;
    private final Graphics2D g2;
    private final ChartTheme theme;
    private final double text;

    HandInk(Graphics2D g2, ChartTheme theme, double text) {
        this.g2 = g2;
        this.theme = theme;
        this.text = text;
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Color soft(Color colour) {
        return Contrast.mix(colour, theme.surface(), theme.dark() ? DARK_SOFT : SOFT);
    }

    Color faded(Color colour, double share) {
        return Contrast.mix(colour, theme.surface(), share);
    }

    private void stroke(double width) {
        g2.setStroke(
                new BasicStroke(
                        (float) (width * text), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    void line(Line2D line, double width, Color colour) {
        stroke(width);
        g2.setPaint(colour);
        g2.draw(line);
    }

    /** Three arrow heads near each end, which say where the numbers go. */
    void chevrons(Line2D line, boolean back, Color colour) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double length = Math.hypot(dx, dy);
        double ux = dx / length * (back ? -1 : 1);
        double uy = dy / length * (back ? -1 : 1);
        stroke(1.6);
        g2.setPaint(colour);
        double size = 5 * text;
        for (double end : new double[] {14 * text, length - 32 * text}) {
            for (int i = 0; i < 3; i++) {
                double along = (end + 8 * text * i) / length;
                double x = line.getX1() + dx * along;
                double y = line.getY1() + dy * along;
                Path2D head = new Path2D.Double();
                head.moveTo(x - size * ux + size * uy, y - size * uy - size * ux);
                head.lineTo(x, y);
                head.lineTo(x - size * ux - size * uy, y - size * uy + size * ux);
                g2.draw(head);
            }
        }
    }

    void box(Rectangle2D box, double round, Color fill, Color edge, double width) {
        Shape shape =
                new RoundRectangle2D.Double(
                        box.getX(),
                        box.getY(),
                        box.getWidth(),
                        box.getHeight(),
                        2 * round * text,
                        2 * round * text);
        disc(shape, fill, edge, width);
    }

    void disc(Shape shape, Color fill, Color edge, double width) {
        g2.setPaint(fill);
        g2.fill(shape);
        ring(shape, edge, width);
    }

    void ring(Shape shape, Color edge, double width) {
        stroke(width);
        g2.setPaint(edge);
        g2.draw(shape);
    }

    private Font font(double size, boolean bold) {
        return bold ? ChartFonts.semibold(size * text) : ChartFonts.regular(size * text);
    }

    double width(String words, double size, boolean bold) {
        return g2.getFontMetrics(font(size, bold)).stringWidth(words);
    }

    /** Words around a point. */
    void words(String words, double x, double y, double size, Color colour, boolean bold) {
        g2.setFont(font(size, bold));
        g2.setPaint(colour);
        double wide = g2.getFontMetrics().stringWidth(words);
        g2.drawString(words, (float) (x - wide / 2), (float) (y + 0.36 * size * text));
    }
}
