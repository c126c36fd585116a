package gradlab.ui.drawing;

import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.IntBuffer;

/** One piece of memory that Java2D draws into and the screen shows, without a copy. */
public final class PixelPage {
    private static final DirectColorModel ARGB_PRE =
            new DirectColorModel(
                    ColorSpace.getInstance(ColorSpace.CS_sRGB),
                    32,
                    0xFF0000,
                    0xFF00,
                    0xFF,
                    0xFF000000,
                    true,
                    DataBuffer.TYPE_INT);

    private final BufferedImage canvas;
    private final PixelBuffer<IntBuffer> pixels;
    private final WritableImage image;

    /** Empty memory of a size. */
    public PixelPage(int width, int height) {
        int[] memory = new int[width * height];
        WritableRaster raster =
                Raster.createPackedRaster(
                        new DataBufferInt(memory, memory.length),
                        width,
                        height,
                        width,
                        ARGB_PRE.getMasks(),
                        new Point());
        canvas = new BufferedImage(ARGB_PRE, raster, true, null);
        pixels =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(memory), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(pixels);
    }

    boolean fits(int width, int height) {
        return canvas.getWidth() == width && canvas.getHeight() == height;
    }

    /** What Java2D draws into. */
    public BufferedImage canvas() {
        return canvas;
    }

    /** What the screen shows; on the window's thread, after all was drawn. */
    public WritableImage shown() {
        pixels.updateBuffer(buffer -> null);
        return image;
    }
}
