package gradlab.chart.picture;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Draws a picture that lays itself out. */
@FunctionalInterface
public interface Painter {
    /**
     * Draws within an area.
     *
     * @param tips hears what places on the picture mean
     */
    void paint(Graphics2D g2, Rectangle2D area, Tips tips);

    /** Hears the words of a place, for who points at it. */
    @FunctionalInterface
    interface Tips {
        void add(Shape place, String words);
    }
}
