package gradlab.chart.sweep;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * How the pictures of a sweep look.
 *
 * @param textScale 1 for the usual size of type
 */
public record SweepLook(ChartTheme theme, double textScale) {
    /** Of captions and ticks, in logical pixels. */
    double small() {
        return ChartFonts.SMALL * textScale;
    }

    Font regular() {
        return ChartFonts.regular(small());
    }

    Font semibold() {
        return ChartFonts.semibold(small());
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** What recedes, as far as the share says. */
    Color faded(Color color, double share) {
        return Contrast.mix(color, theme.surface(), share);
    }

    /** Black or white, whichever is read better there. */
    static Color inkOn(Color background) {
        return Contrast.ratio(Color.WHITE, background) >= Contrast.ratio(Color.BLACK, background)
                ? Color.WHITE
                : Color.BLACK;
    }

    /** Draws over all of an image, the units being logical pixels. */
    static void onto(
            BufferedImage image, double density, Color ground, Consumer<Graphics2D> drawing) {
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setPaint(ground);
            g2.fillRect(0, 0, image.getWidth(), image.getHeight());
            g2.scale(density, density);
            drawing.accept(g2);
        } finally {
            g2.dispose();
        }
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
}
