package gradlab.surface;

import java.util.Arrays;

/**
 * Heights over a grid as a smooth surface: cubic in x and y between neighbours, its slopes and
 * curvatures without a jump (the natural tensor spline, whose slopes s solve sᵢ₋₁ + 4sᵢ + sᵢ₊₁ =
 * 3(fᵢ₊₁ − fᵢ₋₁) along every line of the grid). Beyond the edge it goes on straight.
 */
public final class HeightGrid {
    private static final int CORNERS = 2;
    private final Extent extent;
    private final int side;
    private final double stepX;
    private final double stepY;
    // At each point: the height, its slope along x, along y, and along both, in steps of the grid.
    private final double[][] known;

    /**
     * A surface through heights.
     *
     * @param side points to each side
     * @param heights [side · side], row by row from the lowest; what is not finite counts as the
     *     greatest that is
     */
    public HeightGrid(Extent extent, int side, double[] heights) {
        this.extent = extent;
        this.side = side;
        stepX = extent.width() / (side - 1);
        stepY = extent.height() / (side - 1);
        double[] f = finite(heights);
        double[] alongX = new double[f.length];
        double[] alongY = new double[f.length];
        double[] both = new double[f.length];
        for (int i = 0; i < side; i++) {
            slopes(f, i * side, 1, alongX);
            slopes(f, i, side, alongY);
        }
        for (int i = 0; i < side; i++) {
            slopes(alongX, i, side, both);
        }
        known = new double[][] {f, alongX, alongY, both};
    }

    private static double[] finite(double[] heights) {
        double greatest = Arrays.stream(heights).filter(Double::isFinite).max().orElse(0);
        return Arrays.stream(heights)
                .map(each -> Double.isFinite(each) ? each : greatest)
                .toArray();
    }

    /** Solves for the slopes along one line of the grid, from its first point on. */
    private void slopes(double[] f, int first, int stride, double[] into) {
        double[] ratio = new double[side];
        double[] right = new double[side];
        for (int i = 0; i < side; i++) {
            boolean end = i == 0 || i == side - 1;
            double below = f[first + Math.max(0, i - 1) * stride];
            double above = f[first + Math.min(side - 1, i + 1) * stride];
            double diagonal = (end ? 2 : 4) - (i == 0 ? 0 : ratio[i - 1]);
            ratio[i] = 1 / diagonal;
            right[i] = (3 * (above - below) - (i == 0 ? 0 : right[i - 1])) / diagonal;
        }
        double next = 0;
        for (int i = side - 1; i >= 0; i--) {
            next = right[i] - (i == side - 1 ? 0 : ratio[i] * next);
            into[first + i * stride] = next;
        }
    }

    /** What it covers. */
    public Extent extent() {
        return extent;
    }

    /** f(x, y). */
    double value(double x, double y) {
        Place in = extent.nearest(new Place(x, y));
        double f = at(in, 0, 0);
        f += x == in.x() ? 0 : at(in, 1, 0) * (x - in.x());
        return f + (y == in.y() ? 0 : at(in, 0, 1) * (y - in.y()));
    }

    /** Its two slopes. */
    void gradient(double x, double y, double[] into) {
        Place in = extent.nearest(new Place(x, y));
        double overX = x - in.x();
        double overY = y - in.y();
        into[0] = at(in, 1, 0) + (overY == 0 || overX != 0 ? 0 : at(in, 1, 1) * overY);
        into[1] = at(in, 0, 1) + (overX == 0 || overY != 0 ? 0 : at(in, 1, 1) * overX);
    }

    /** Its three curvatures. */
    double[] hessian(double x, double y) {
        Place in = extent.nearest(new Place(x, y));
        double overX = x - in.x();
        double overY = y - in.y();
        return new double[] {
            overX != 0 ? 0 : at(in, 2, 0) + (overY == 0 ? 0 : at(in, 2, 1) * overY),
            overX != 0 && overY != 0 ? 0 : at(in, 1, 1),
            overY != 0 ? 0 : at(in, 0, 2) + (overX == 0 ? 0 : at(in, 1, 2) * overX)
        };
    }

    /** ∂ⁱ⁺ʲf/∂xⁱ∂yʲ at a place within. */
    private double at(Place place, int i, int j) {
        double across = (place.x() - extent.left()) / stepX;
        double up = (place.y() - extent.bottom()) / stepY;
        int column = Math.clamp((long) across, 0, side - 2);
        int row = Math.clamp((long) up, 0, side - 2);
        double[] u = weights(across - column, i);
        double[] v = weights(up - row, j);
        double sum = 0;
        for (int dy = 0; dy < CORNERS; dy++) {
            for (int dx = 0; dx < CORNERS; dx++) {
                int point = (row + dy) * side + column + dx;
                sum += u[dx] * v[dy] * known[0][point];
                sum += u[dx + 2] * v[dy] * known[1][point];
                sum += u[dx] * v[dy + 2] * known[2][point];
                sum += u[dx + 2] * v[dy + 2] * known[3][point];
            }
        }
        return sum / (Math.pow(stepX, i) * Math.pow(stepY, j));
    }

    /** Hermite's cubics of the two heights and the two slopes at u, or a derivative of them. */
    private static double[] weights(double u, int derivative) {
        return switch (derivative) {
            case 0 ->
                    new double[] {
                        (1 + 2 * u) * (1 - u) * (1 - u),
                        u * u * (3 - 2 * u),
                        u * (1 - u) * (1 - u),
                        u * u * (u - 1)
                    };
            case 1 ->
                    new double[] {
                        6 * u * (u - 1), 6 * u * (1 - u), (1 - u) * (1 - 3 * u), u * (3 * u - 2)
                    };
            default -> new double[] {12 * u - 6, 6 - 12 * u, 6 * u - 4, 6 * u - 2};
        };
    }

    /** Where it is lowest, to within a thousandth of a step of the grid. */
    Place lowest() {
        int best = 0;
        for (int i = 1; i < known[0].length; i++) {
            best = known[0][i] < known[0][best] ? i : best;
        }
        int row = best / side;
        double x = extent.left() + (best - row * side) * stepX;
        double y = extent.bottom() + row * stepY;
        for (double reach = 0.5; reach > 1e-3; reach /= 2) {
            for (int i = 0; i < 4; i++) {
                double[] turn = {1, 0, -1, 0, 1};
                Place near =
                        extent.nearest(
                                new Place(
                                        x + turn[i] * reach * stepX,
                                        y + turn[i + 1] * reach * stepY));
                if (value(near.x(), near.y()) < value(x, y)) {
                    x = near.x();
                    y = near.y();
                }
            }
        }
        return new Place(x, y);
    }
}
