package gradlab.chart.picture;

import java.awt.geom.Rectangle2D;

/**
 * Places equal tiles in rows within an area.
 *
 * @param columns how many stand side by side
 * @param rows how many rows there is room for
 * @param width of a tile
 * @param height of a tile
 * @param gap between tiles
 */
public record TileLayout(
        Rectangle2D area, int columns, int rows, double width, double height, double gap) {
    /** As many tiles of a size as fit in. */
    static TileLayout ofSize(Rectangle2D area, double width, double height, double gap) {
        int columns = Math.max(1, (int) ((area.getWidth() + gap) / (width + gap)));
        int rows = Math.max(1, (int) ((area.getHeight() + gap) / (height + gap)));
        double wide = (area.getWidth() + gap) / columns - gap;
        return new TileLayout(area, columns, rows, wide, height, gap);
    }

    /**
     * The greatest tiles of a shape of which so many fit in; not smaller than the least, so that it
     * may be fewer.
     *
     * @param aspect height over width
     * @param least the least width
     * @param most the greatest width
     */
    public static TileLayout greatest(
            Rectangle2D area, int count, double aspect, double least, double most, double gap) {
        double width = Math.max(least, most);
        while (width > least && capacity(area, width, aspect, gap) < count) {
            width = Math.max(least, width - 1);
        }
        int columns = Math.max(1, (int) ((area.getWidth() + gap) / (width + gap)));
        int rows = Math.max(1, (int) ((area.getHeight() + gap) / (width * aspect + gap)));
        double wide = (area.getWidth() + gap) / columns - gap;
        double high = (area.getHeight() + gap) / rows - gap;
        double fitting = count < columns * rows ? width : Math.min(wide, high / aspect);
        return new TileLayout(area, columns, rows, fitting, fitting * aspect, gap);
    }

    private static int capacity(Rectangle2D area, double width, double aspect, double gap) {
        int columns = (int) ((area.getWidth() + gap) / (width + gap));
        int rows = (int) ((area.getHeight() + gap) / (width * aspect + gap));
        return columns * rows;
    }

    /** How many tiles there is room for. */
    public int capacity() {
        return columns * rows;
    }

    /** Where a tile stands. */
    public Rectangle2D tile(int index) {
        int row = index / columns;
        return new Rectangle2D.Double(
                area.getX() + index % columns * (width + gap),
                area.getY() + row * (height + gap),
                width,
                height);
    }
}
