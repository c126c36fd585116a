package gradlab.chart.picture;

import gradlab.data.prepare.PreparedData;

import org.ejml.data.FMatrixRMaj;

import java.awt.image.BufferedImage;

/**
 * Rows of images as pictures, from black for the least value to white for the greatest.
 *
 * @param width pixels a row
 */
public record ImagePixels(int width, float low, float high) {
    private static final int ENOUGH = 200;

    /** Shades for the images of some data. */
    static ImagePixels of(PreparedData data) {
        FMatrixRMaj inputs = data.train().inputs();
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < Math.min(inputs.numRows, ENOUGH) * inputs.numCols; i++) {
            low = Math.min(low, inputs.data[i]);
            high = Math.max(high, inputs.data[i]);
        }
        return new ImagePixels(data.imageWidth(), low, high);
    }

    /** The picture of a row of inputs, scaled as training sees them. */
    BufferedImage image(FMatrixRMaj inputs, int row) {
        int pixels = inputs.numCols;
        BufferedImage image = new BufferedImage(width, pixels / width, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < pixels; i++) {
            float share = (inputs.get(row, i) - low) / Math.max(1e-12f, high - low);
            int grey = Math.round(255 * Math.clamp(share, 0, 1));
            image.setRGB(i % width, i / width, grey << 16 | grey << 8 | grey);
        }
        return image;
    }

    /** Draws a small image sharply into a place. */
    public static void draw(
            java.awt.Graphics2D g2, BufferedImage image, double x, double y, double w, double h) {
        java.awt.geom.AffineTransform fit =
                java.awt.geom.AffineTransform.getTranslateInstance(x, y);
        fit.scale(w / image.getWidth(), h / image.getHeight());
        g2.drawImage(image, fit, null);
    }
}
