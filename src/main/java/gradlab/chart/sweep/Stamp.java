package gradlab.chart.sweep;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/**
 * A dot that is drawn thousands of times: on a surface of pixels it is drawn once and copied; where
 * lines are kept, as in a file, it is a shape.
 */
final class Stamp {
    private final double size;
    private final Color color;
    private final boolean copied;
    private final double density;
    private final BufferedImage image;
    private final double half;

    /**
     * A dot of a size.
     *
     * @param copied whether the surface is one of pixels
     */
    Stamp(Graphics2D g2, double size, Color color, boolean copied) {
        this.size = size;
        this.color = color;
        this.copied = copied;
        density = g2.getTransform().getScaleX();
        int pixels = (int) Math.ceil(size * density) + 2;
        image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB_PRE);
        half = pixels / 2.0;
        Graphics2D once = image.createGraphics();
        SweepLook.smooth(once);
        once.setPaint(color);
        double wide = size * density;
        once.fill(new Ellipse2D.Double(half - wide / 2, half - wide / 2, wide, wide));
        once.dispose();
    }

    /** Draws it with its middle there. */
    void at(Graphics2D g2, double x, double y) {
        if (!copied) {
            g2.setPaint(color);
            g2.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
            return;
        }
        AffineTransform before = g2.getTransform();
        int left = (int) Math.round(before.getTranslateX() + x * density - half);
        int top = (int) Math.round(before.getTranslateY() + y * density - half);
        g2.setTransform(new AffineTransform());
        g2.drawImage(image, left, top, null);
        g2.setTransform(before);
    }
}
