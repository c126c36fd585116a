package gradlab.export;

import org.apache.batik.ext.awt.image.spi.ImageWriter;
import org.apache.batik.ext.awt.image.spi.ImageWriterParams;
import org.apache.batik.ext.awt.image.spi.ImageWriterRegistry;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/** Writes the images inside an SVG by Java's own means, without Batik's codecs. */
final class PngImages implements ImageWriter {
    private static final String TYPE = "image/png";

    /** Has Batik use it. */
    static void register() {
        ImageWriterRegistry.getInstance().register(new PngImages());
    }

    @Override
    public void writeImage(RenderedImage image, OutputStream out) throws IOException {
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("This Java cannot write PNG images");
        }
    }

    @Override
    public void writeImage(RenderedImage image, OutputStream out, ImageWriterParams settings)
            throws IOException {
        writeImage(image, out);
    }

    @Override
    public String getMIMEType() {
        return TYPE;
    }
}
