package gradlab.chart.race;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.text.Numbers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;

/**
 * How the pictures of a race look.
 *
 * @param textScale 1 for the usual size of type
 * @param lineScale 1 for lines of the usual width
 */
public record RaceLook(ChartTheme theme, double textScale, double lineScale) {
    private static final double PAPER = 0.06;
    private static final double COOL = 0.14;
    private static final double LIGHT_DEPTH = 0.62;
    private static final double DARK_DEPTH = 0.4;

    /** Of captions and ticks, in logical pixels. */
    double small() {
        return ChartFonts.SMALL * textScale;
    }

    Font regular() {
        return ChartFonts.regular(small());
    }

    Font semibold() {
        return ChartFonts.semibold(small() * 1.05);
    }

    /** A line that stands out from whatever it crosses. */
    BasicStroke halo(double width) {
        return stroke(width + 2.5);
    }

    BasicStroke stroke(double width) {
        return new BasicStroke(
                (float) (width * lineScale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The ground at a height between 0, a valley as light as the paper, and 1. */
    Color ground(double height) {
        double depth = theme.dark() ? DARK_DEPTH : LIGHT_DEPTH;
        Color cool = Contrast.mix(theme.axis(), theme.accent(), COOL);
        return Contrast.mix(
                theme.surface(), cool, PAPER + (depth - PAPER) * Math.clamp(height, 0, 1));
    }

    /** A number on a picture, without zeros at its end. */
    static String number(double value) {
        String words = Numbers.brief(value);
        return words.indexOf('.') < 0 || words.indexOf('e') >= 0
                ? words.replace(".0e", "e")
                : words.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** What recedes. */
    Color faded(Color colour, double share) {
        return Contrast.mix(colour, theme.surface(), share);
    }

    /** Makes edges and letters smooth. */
    static void smooth(Graphics2D g2) {
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Words with a rim of the surface, which are read on any ground. */
    void words(Graphics2D g2, String words, double x, double y, Color colour) {
        Color rim = theme.surface();
        g2.setPaint(new Color(rim.getRed(), rim.getGreen(), rim.getBlue(), 190));
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if (dx != 0 || dy != 0) {
                    g2.drawString(words, (float) (x + dx), (float) (y + dy));
                }
            }
        }
        g2.setPaint(colour);
        g2.drawString(words, (float) x, (float) y);
    }

    static Ellipse2D disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
