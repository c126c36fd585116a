package gradlab.chart.sweep;

import java.awt.FontMetrics;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where everything stands on the picture of a map, in logical pixels from its upper left.
 *
 * @param grid what the places fill
 */
public record MapLayout(SweepMap map, Rectangle2D grid, double width, double height) {
    private static final double MOST_HIGH = 120;
    private static final double MOST_WORDS = 0.24;

    /** Of a picture of that size. */
    public static MapLayout of(SweepMap map, SweepLook look, double width, double height) {
        double small = look.small();
        FontMetrics metrics = Measured.metrics(look.regular());
        double words = map.upWords().stream().mapToDouble(metrics::stringWidth).max().orElse(0);
        double named = map.upName().isEmpty() ? 0 : small * 1.7;
        double left = Math.min(words, width * MOST_WORDS) + (words > 0 ? small * 0.8 : 0) + named;
        double top = small * 2.3;
        double below = map.acrossName().isEmpty() ? small * 0.4 : small * 3.4;
        double high = Math.max(1, height - top - below);
        double most = map.rows() * MOST_HIGH;
        return new MapLayout(
                map,
                new Rectangle2D.Double(
                        left, top, Math.max(1, width - left - 2), Math.min(high, most)),
                width,
                height);
    }

    double cellWidth() {
        return grid.getWidth() / map.columns();
    }

    double cellHeight() {
        return grid.getHeight() / map.rows();
    }

    /** What a place fills, without the gap to its neighbours. */
    public Rectangle2D cell(MapPlace place) {
        double wide = cellWidth();
        double high = cellHeight();
        double gap = Math.min(2, Math.min(wide, high) * 0.1);
        return new Rectangle2D.Double(
                grid.getX() + place.column() * wide + gap / 2,
                grid.getMaxY() - (place.row() + 1) * high + gap / 2,
                wide - gap,
                high - gap);
    }

    /** The place there; empty outside the grid. */
    public Optional<MapPlace> placeAt(double x, double y) {
        int column = (int) Math.floor((x - grid.getX()) / cellWidth());
        int row = (int) Math.floor((grid.getMaxY() - y) / cellHeight());
        boolean inside = column >= 0 && row >= 0 && column < map.columns() && row < map.rows();
        return inside ? Optional.of(map.at(column, row)) : Optional.empty();
    }
}
