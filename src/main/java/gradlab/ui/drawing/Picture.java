package gradlab.ui.drawing;

import java.awt.image.BufferedImage;

/**
 * A picture to be drawn: asked for on the window's thread, drawn on the drawing thread.
 *
 * @param <W> what is told of it once it is on the screen
 */
public interface Picture<W> {
    /** Device pixels across. */
    int pixelWidth();

    /** Device pixels down. */
    int pixelHeight();

    /** Draws over all of an image of that size, and tells what was drawn. */
    W draw(BufferedImage image);
}
