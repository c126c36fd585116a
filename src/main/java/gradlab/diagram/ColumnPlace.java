package gradlab.diagram;

import java.awt.geom.Rectangle2D;

/**
 * Where a column's units stand: tiles in a grid, filled column by column.
 *
 * @param left of the grid
 * @param top of the grid
 * @param tile side of a tile
 * @param step from one tile to the next
 * @param rows tiles in a column of the grid
 * @param count tiles in all
 */
public record ColumnPlace(double left, double top, double tile, double step, int rows, int count) {
    /** The place of a tile. */
    public Rectangle2D tile(int index) {
        int across = index / rows;
        int down = index % rows;
        double x = left + across * step;
        double y = top + down * step;
        return new Rectangle2D.Double(x, y, tile, tile);
    }

    /** The right edge of the grid. */
    public double right() {
        int columns = count == 0 ? 1 : Math.ceilDiv(count, rows);
        return left + (columns - 1) * step + tile;
    }

    /** The whole grid. */
    Rectangle2D bounds() {
        return new Rectangle2D.Double(left, top, right() - left, (rows - 1) * step + tile);
    }

    /** The middle of the grid. */
    public double middle() {
        return (left + right()) / 2;
    }

    /** The tile at a point; −1 for none. */
    public int at(double x, double y) {
        for (int i = 0; i < count; i++) {
            if (tile(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }
}
