package gradlab.ui.charts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Lays tiles out in equal columns and rows that fill the room and never get too small to read. */
final class TileGrid extends Pane {
    static final double GAP = 12;
    private static final double LEAST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 196;
    private static final double GOOD_SHAPE = 1.5;

    private final DoubleProperty typeScale = new SimpleDoubleProperty(this, "typeScale", 1);
    private @Nullable Node carried;
    private int gap;

    TileGrid() {
        getStyleClass().add("tile-grid");
        typeScale.addListener(observable -> requestLayout());
    }

    /** How large type is; tiles grow half as fast. */
    DoubleProperty typeScale() {
        return typeScale;
    }

    private double least(double size) {
        return size * (1 + Math.max(0, typeScale.get() - 1) / 2);
    }

    /** How many columns so many tiles get in a width: no more than fill their rows evenly. */
    static int columns(double width, int tiles, double leastWidth) {
        int most = (int) Math.max(1, (width + GAP) / (leastWidth + GAP));
        int rows = Math.max(1, Math.ceilDiv(tiles, most));
        return Math.max(1, Math.ceilDiv(tiles, rows));
    }

    private int columns(double width, int tiles) {
        return columns(width, tiles, least(LEAST_WIDTH));
    }

    /**
     * As many columns, or fewer that are full, where there is so much height that the tiles then
     * come nearer to the shape of a chart.
     */
    static int columns(
            double width, double height, int tiles, double leastWidth, double leastHeight) {
        int best = columns(width, tiles, leastWidth);
        for (int fewer = best - 1; fewer >= 1; fewer--) {
            boolean full = tiles % fewer == 0;
            if (full
                    && side(height, tiles / fewer) >= leastHeight
                    && oddness(width, height, fewer, tiles) < oddness(width, height, best, tiles)) {
                best = fewer;
            }
        }
        return best;
    }

    /** How far a tile's width is from one and a half of its height, as a factor's logarithm. */
    private static double oddness(double width, double height, int columns, int tiles) {
        double high = side(height, Math.ceilDiv(tiles, columns));
        return Math.abs(Math.log(side(width, columns) / Math.max(1, high) / GOOD_SHAPE));
    }

    private static double side(double whole, int parts) {
        return (whole + GAP) / parts - GAP;
    }

    /** Holds a place open for a tile that is being carried; the others make way. */
    void open(Node tile, int place) {
        carried = tile;
        gap = place;
        requestLayout();
    }

    /** Every tile stands where it belongs again. */
    void close() {
        carried = null;
        requestLayout();
    }

    /** The place whose cell is nearest to a point. */
    int placeAt(double x, double y) {
        List<Bounds> cells = cells();
        int nearest = 0;
        for (int i = 1; i < cells.size(); i++) {
            if (distance(cells.get(i), x, y) < distance(cells.get(nearest), x, y)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distance(Bounds cell, double x, double y) {
        double dx = Math.max(0, Math.max(cell.getMinX() - x, x - cell.getMaxX()));
        double dy = Math.max(0, Math.max(cell.getMinY() - y, y - cell.getMaxY()));
        return dx * dx + dy * dy;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        int tiles = getManagedChildren().size();
        int rows = Math.ceilDiv(tiles, columns(inner(width), tiles));
        return rows * (least(LEAST_HEIGHT) + GAP) - GAP + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    @Override
    protected void layoutChildren() {
        List<Bounds> cells = cells();
        List<Node> order = new ArrayList<>(getManagedChildren());
        if (carried != null && order.remove(carried)) {
            order.add(Math.min(gap, order.size()), carried);
        }
        for (int i = 0; i < order.size(); i++) {
            Bounds cell = cells.get(i);
            order.get(i)
                    .resizeRelocate(
                            cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
        }
    }

    /** Where the tiles stand, in reading order; the last one fills its row. */
    private List<Bounds> cells() {
        int tiles = getManagedChildren().size();
        double width = inner(getWidth());
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        int columns = columns(width, height, tiles, least(LEAST_WIDTH), least(LEAST_HEIGHT));
        int rows = Math.max(1, Math.ceilDiv(tiles, columns));
        double stepX = (width + GAP) / columns;
        double stepY = (height + GAP) / rows;
        List<Bounds> cells = new ArrayList<>();
        for (int i = 0; i < tiles; i++) {
            int column = i % columns;
            int row = i / columns;
            int span = i == tiles - 1 ? columns - column : 1;
            double x = snapPositionX(snappedLeftInset() + column * stepX);
            double y = snapPositionY(snappedTopInset() + row * stepY);
            double right = snapPositionX(snappedLeftInset() + (column + span) * stepX - GAP);
            double bottom = snapPositionY(snappedTopInset() + (row + 1) * stepY - GAP);
            cells.add(new BoundingBox(x, y, right - x, bottom - y));
        }
        return cells;
    }
}
