package gradlab.chart.plane;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal height over a grid of numbers, by marching squares (Maple 2003): each square
 * between four neighbours is crossed where the level lies between two corners, at the place a
 * straight line between them gives; a saddle is decided by the mean of its corners.
 */
public final class Contours {
    private static final int[][] EDGES = {{0, 1}, {1, 2}, {3, 2}, {0, 3}};
    private final double[] values;
    private final int columns;
    private final int rows;

    /**
     * Over a grid.
     *
     * @param values [rows · columns]; a square with a corner that is not finite has no line
     */
    public Contours(double[] values, int columns, int rows) {
        this.values = values;
        this.columns = columns;
        this.rows = rows;
    }

    /** The pieces of the line at a level, in steps of the grid from its first point. */
    public List<Line2D> at(double level) {
        List<Line2D> pieces = new ArrayList<>();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                addSquare(pieces, column, row, level);
            }
        }
        return pieces;
    }

    private double value(int column, int row) {
        return values[row * columns + column];
    }

    private void addSquare(List<Line2D> pieces, int column, int row, double level) {
        double[] corners = {
            value(column, row),
            value(column + 1, row),
            value(column + 1, row + 1),
            value(column, row + 1)
        };
        List<double[]> crossed = new ArrayList<>();
        for (int[] edge : EDGES) {
            double a = corners[edge[0]];
            double b = corners[edge[1]];
            if (!Double.isFinite(a) || !Double.isFinite(b)) {
                return;
            }
            if (a < level != b < level) {
                crossed.add(place(column, row, edge, (level - a) / (b - a)));
            }
        }
        if (crossed.size() == 2) {
            pieces.add(line(crossed.get(0), crossed.get(1)));
        } else if (crossed.size() == 4) {
            double mean = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
            // Lines keep the corners apart that the middle does not join.
            boolean joined = mean < level == corners[0] < level;
            pieces.add(line(crossed.get(0), crossed.get(joined ? 1 : 3)));
            pieces.add(line(crossed.get(2), crossed.get(joined ? 3 : 1)));
        }
    }

    private static double[] place(int column, int row, int[] edge, double share) {
        double[] from = corner(edge[0]);
        double[] to = corner(edge[1]);
        return new double[] {
            column + from[0] + share * (to[0] - from[0]), row + from[1] + share * (to[1] - from[1])
        };
    }

    private static double[] corner(int index) {
        return new double[] {index == 1 || index == 2 ? 1 : 0, index >= 2 ? 1 : 0};
    }

    private static Line2D line(double[] from, double[] to) {
        return new Line2D.Double(from[0], from[1], to[0], to[1]);
    }
}
