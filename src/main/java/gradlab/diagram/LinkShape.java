package gradlab.diagram;

import java.awt.geom.CubicCurve2D;

/** The curve of a link: level at both ends. */
public record LinkShape(double x1, double y1, double x2, double y2) {
    /** From the right edge of one column to the left edge of the other, level with the tiles. */
    public static LinkShape of(UnitLink link, DiagramLayout layout) {
        ColumnPlace source = layout.places().get(link.source());
        ColumnPlace column = layout.places().get(link.column());
        return new LinkShape(
                source.right(),
                source.tile(link.from()).getCenterY(),
                column.left(),
                column.tile(link.to()).getCenterY());
    }

    CubicCurve2D curve() {
        double middle = (x1 + x2) / 2;
        return new CubicCurve2D.Double(x1, y1, middle, y1, middle, y2, x2, y2);
    }

    /** How far above or below a point it passes; infinite beside its ends. */
    double distance(double x, double y) {
        if (x < x1 || x > x2) {
            return Double.POSITIVE_INFINITY;
        }
        double low = 0;
        double high = 1;
        double share = (x - x1) / (x2 - x1);
        for (int i = 0; i < 20; i++) {
            double t = (low + high) / 2;
            if (along(t) < share) {
                low = t;
            } else {
                high = t;
            }
        }
        double t = (low + high) / 2;
        return Math.abs(y1 + (y2 - y1) * t * t * (3 - 2 * t) - y);
    }

    /** How far across a cubic is whose inner points stand in the middle. */
    private static double along(double t) {
        return 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
    }
}
