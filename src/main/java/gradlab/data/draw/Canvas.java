package gradlab.data.draw;

import java.util.Arrays;

/**
 * Grey pixels, 0 black to 1 white, drawn on with smooth edges. Filling counts the covered share of
 * each pixel on {@value #LINES} sample lines, exactly along each line; stroking takes the distance
 * of each pixel's middle from the line.
 */
final class Canvas {
    private static final int LINES = 4;

    private final int width;
    private final float[] pixels;
    private final double[] coverage;
    private double[] crossings = new double[16];

    /** Black. */
    Canvas(int width, int height) {
        this.width = width;
        this.pixels = new float[width * height];
        this.coverage = new double[width * height];
    }

    /** The pixels, row by row. */
    float[] pixels() {
        return pixels;
    }

    /** Fills an outline in pixel coordinates; where it overlaps itself, twice is not at all. */
    void fill(Outline outline, Fabric fabric) {
        Arrays.fill(coverage, 0);
        int height = pixels.length / width;
        for (int y = 0; y < height; y++) {
            for (int line = 0; line < LINES; line++) {
                cover(outline, y, y + (line + 0.5) / LINES);
            }
        }
        blend(fabric);
    }

    private void cover(Outline outline, int row, double y) {
        int count = crossings(outline, y);
        Arrays.sort(crossings, 0, count);
        for (int i = 0; i + 1 < count; i += 2) {
            double from = Math.clamp(crossings[i], 0, width);
            double to = Math.clamp(crossings[i + 1], 0, width);
            for (int x = (int) from; x < to; x++) {
                double covered = Math.min(to, x + 1.0) - Math.max(from, x);
                coverage[row * width + x] += covered / LINES;
            }
        }
    }

    private int crossings(Outline outline, double y) {
        int count = 0;
        for (int i = 0, before = outline.size() - 1; i < outline.size(); before = i++) {
            double y0 = outline.y(before);
            double y1 = outline.y(i);
            if (y0 <= y != y1 <= y) {
                if (count == crossings.length) {
                    crossings = Arrays.copyOf(crossings, 2 * count);
                }
                double share = (y - y0) / (y1 - y0);
                crossings[count++] = outline.x(before) + share * (outline.x(i) - outline.x(before));
            }
        }
        return count;
    }

    /** Draws along an outline in pixel coordinates, not closing it, with round ends. */
    void stroke(Outline line, double thickness, Fabric fabric) {
        Arrays.fill(coverage, 0);
        for (int piece = 1; piece < line.size(); piece++) {
            stroke(line, piece, thickness);
        }
        blend(fabric);
    }

    private void stroke(Outline line, int piece, double thickness) {
        double reach = thickness / 2 + 0.5;
        int height = pixels.length / width;
        int top = pixel(Math.min(line.y(piece - 1), line.y(piece)) - reach, height);
        int bottom = pixel(Math.max(line.y(piece - 1), line.y(piece)) + reach, height);
        int left = pixel(Math.min(line.x(piece - 1), line.x(piece)) - reach, width);
        int right = pixel(Math.max(line.x(piece - 1), line.x(piece)) + reach, width);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double edge = reach - distance(line, piece, x + 0.5, y + 0.5);
                double covered = Math.clamp(edge, 0, Math.min(1, thickness));
                coverage[y * width + x] = Math.max(coverage[y * width + x], covered);
            }
        }
    }

    private static int pixel(double at, int size) {
        return (int) Math.clamp(at, 0, size - 1.0);
    }

    private static double distance(Outline line, int piece, double x, double y) {
        double startX = line.x(piece - 1);
        double startY = line.y(piece - 1);
        double alongX = line.x(piece) - startX;
        double alongY = line.y(piece) - startY;
        double length = alongX * alongX + alongY * alongY;
        double share =
                length == 0
                        ? 0
                        : Math.clamp(
                                ((x - startX) * alongX + (y - startY) * alongY) / length, 0, 1);
        double dx = x - startX - share * alongX;
        double dy = y - startY - share * alongY;
        return Math.sqrt(dx * dx + dy * dy);
    }

    private void blend(Fabric fabric) {
        for (int at = 0; at < pixels.length; at++) {
            double share = coverage[at];
            if (share > 0) {
                double shade = fabric.shade(at % width, Math.floorDiv(at, width));
                pixels[at] = (float) ((1 - share) * pixels[at] + share * shade);
            }
        }
    }
}
