package gradlab.chart.sweep;

import java.awt.Color;
import java.util.Arrays;

/**
 * Many pale lines on top of each other, drawn by counting how often each pixel is covered; what
 * Java2D takes half a second for, this does between two frames. Where n lines of opacity α cover a
 * pixel, they hide 1 − (1 − α)ⁿ of what is below.
 */
final class LineRaster {
    private static final int WHOLE = 256;
    private static final int STEPS = 4096;
    private static final int FINE = 8;

    private final int width;
    private final int height;
    private final int[] covered;

    LineRaster(int width, int height) {
        this.width = width;
        this.height = height;
        covered = new int[width * height];
    }

    void clear() {
        Arrays.fill(covered, 0);
    }

    /**
     * Adds a line from a place to one further right, all in pixels.
     *
     * @param times 1; −1 takes away what was added before
     */
    void add(double x0, double y0, double x1, double y1, double thickness, int times) {
        double slope = (y1 - y0) / (x1 - x0);
        if (Math.abs(slope) <= 1) {
            flat(x0, y0, x1, slope, thickness, times);
        } else {
            steep(x0, y0, y1, 1 / slope, thickness, times);
        }
    }

    private void flat(double x0, double y0, double x1, double slope, double thickness, int times) {
        int first = (int) Math.clamp(Math.ceil(x0 - 0.5), 0, width);
        int end = (int) Math.clamp(Math.ceil(x1 - 0.5), 0, width);
        double half = thickness / 2 * Math.sqrt(1 + slope * slope);
        double y = y0 + (first + 0.5 - x0) * slope;
        for (int x = first; x < end; x++, y += slope) {
            int low = Math.max(0, (int) Math.floor(y - half));
            int high = Math.min(height - 1, (int) Math.floor(y + half));
            for (int row = low; row <= high; row++) {
                covered[row * width + x] += times * share(row, y, half);
            }
        }
    }

    private void steep(double x0, double y0, double y1, double slope, double thickness, int times) {
        double upper = Math.min(y0, y1);
        double lower = Math.max(y0, y1);
        int first = (int) Math.clamp(Math.ceil(upper - 0.5), 0, height);
        int end = (int) Math.clamp(Math.ceil(lower - 0.5), 0, height);
        double half = thickness / 2 * Math.sqrt(1 + slope * slope);
        double x = x0 + (first + 0.5 - y0) * slope;
        for (int y = first; y < end; y++, x += slope) {
            int low = Math.max(0, (int) Math.floor(x - half));
            int high = Math.min(width - 1, (int) Math.floor(x + half));
            for (int column = low; column <= high; column++) {
                covered[y * width + column] += times * share(column, x, half);
            }
        }
    }

    /** How much of a pixel lies within so much of the middle. */
    private static int share(int pixel, double middle, double half) {
        double from = Math.max(pixel, middle - half);
        double to = Math.min(pixel + 1.0, middle + half);
        return (int) ((to - from) * WHOLE);
    }

    /** Lays what was added over opaque pixels, in a colour. */
    void over(int[] pixels, Color color, double opacity) {
        int[] hidden = hidden(opacity);
        int red = color.getRed();
        int green = color.getGreen();
        int blue = color.getBlue();
        for (int i = 0; i < covered.length; i++) {
            int sum = covered[i];
            if (sum == 0) {
                continue;
            }
            int alpha = hidden[Math.min(STEPS - 1, sum / FINE)];
            int below = pixels[i];
            pixels[i] =
                    0xFF000000
                            | mix(below >> 16 & 0xFF, red, alpha) << 16
                            | mix(below >> 8 & 0xFF, green, alpha) << 8
                            | mix(below & 0xFF, blue, alpha);
        }
    }

    private static int[] hidden(double opacity) {
        int[] hidden = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double lines = (i + 0.5) * FINE / WHOLE;
            hidden[i] = (int) Math.round(WHOLE * (1 - Math.pow(1 - opacity, lines)));
        }
        return hidden;
    }

    private static int mix(int below, int above, int alpha) {
        return below + (((above - below) * alpha) >> 8);
    }
}
