package gradlab.ui.charts;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays tiles out in equal columns and rows that fill the room and never get too small to read. */
final class TileGrid extends Pane {
    static final double GAP = 12;
    private static final double LEAST_WIDTH = 300;
    private static final double LEAST_HEIGHT = 210;

    TileGrid() {
        getStyleClass().add("tile-grid");
    }

    /** How many columns so many tiles get in a width: no more than fill their rows evenly. */
    static int columns(double width, int tiles) {
        int most = (int) Math.max(1, (width + GAP) / (LEAST_WIDTH + GAP));
        int rows = Math.max(1, Math.ceilDiv(tiles, most));
        return Math.max(1, Math.ceilDiv(tiles, rows));
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
        return rows * (LEAST_HEIGHT + GAP) - GAP + snappedTopInset() + snappedBottomInset();
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
        int tiles = getManagedChildren().size();
        if (tiles == 0) {
            return;
        }
        double width = inner(getWidth());
        int columns = columns(width, tiles);
        int rows = Math.ceilDiv(tiles, columns);
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double stepX = (width + GAP) / columns;
        double stepY = (height + GAP) / rows;
        for (int i = 0; i < tiles; i++) {
            Node tile = getManagedChildren().get(i);
            int column = i % columns;
            int row = i / columns;
            int span = i == tiles - 1 ? columns - column : 1;
            double x = snapPositionX(snappedLeftInset() + column * stepX);
            double y = snapPositionY(snappedTopInset() + row * stepY);
            double right = snapPositionX(snappedLeftInset() + (column + span) * stepX - GAP);
            double bottom = snapPositionY(snappedTopInset() + (row + 1) * stepY - GAP);
            tile.resizeRelocate(x, y, right - x, bottom - y);
        }
    }
}
