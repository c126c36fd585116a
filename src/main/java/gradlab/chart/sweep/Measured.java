package gradlab.chart.sweep;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Measures type before there is a surface to draw on. */
final class Measured {
    private static final BufferedImage SURFACE =
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);

    private Measured() {}

    static FontMetrics metrics(Font font) {
        Graphics2D g2 = SURFACE.createGraphics();
        try {
            SweepLook.smooth(g2);
            return g2.getFontMetrics(font);
        } finally {
            g2.dispose();
        }
    }
}
