package gradlab.data.draw;

import java.util.Arrays;

/**
 * A line of points on the drawing plane, where [−1, 1]² is the picture and y points down; filled,
 * it is taken as closed. Curves are kept as short straight pieces.
 */
final class Outline {
    private static final int PIECES = 8;

    private double[] points = new double[64];
    private int size;

    /** Begins at a point. */
    static Outline from(double x, double y) {
        return new Outline().to(x, y);
    }

    /** Goes on straight to a point. */
    Outline to(double x, double y) {
        if (2 * size + 2 > points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[2 * size] = x;
        points[2 * size + 1] = y;
        size++;
        return this;
    }

    /** Goes on to a point, bent towards another (a quadratic Bézier curve). */
    Outline bend(double towardsX, double towardsY, double x, double y) {
        double startX = x(size - 1);
        double startY = y(size - 1);
        for (int i = 1; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            double s = 1 - t;
            to(
                    s * s * startX + 2 * s * t * towardsX + t * t * x,
                    s * s * startY + 2 * s * t * towardsY + t * t * y);
        }
        return this;
    }

    /** An ellipse. */
    static Outline ellipse(double x, double y, double radiusX, double radiusY) {
        Outline ellipse = new Outline();
        for (int i = 0; i < 4 * PIECES; i++) {
            double angle = StrictMath.PI * i / (2 * PIECES);
            ellipse.to(x + radiusX * StrictMath.cos(angle), y + radiusY * StrictMath.sin(angle));
        }
        return ellipse;
    }

    /** Goes back along the mirror image about x = 0, from the last point to the first. */
    Outline mirrored() {
        for (int i = size - 1; i >= 0; i--) {
            to(-x(i), y(i));
        }
        return this;
    }

    /** The mirror image about x = 0. */
    Outline flipped() {
        Outline flipped = new Outline();
        for (int i = 0; i < size; i++) {
            flipped.to(-x(i), y(i));
        }
        return flipped;
    }

    /** Its image under a placement. */
    Outline at(Placement placement) {
        Outline placed = new Outline();
        for (int i = 0; i < size; i++) {
            placed.to(placement.x(x(i), y(i)), placement.y(x(i), y(i)));
        }
        return placed;
    }

    int size() {
        return size;
    }

    double x(int place) {
        return points[2 * place];
    }

    double y(int place) {
        return points[2 * place + 1];
    }
}
