package gradlab.ui.race;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A row with something at each end; where there is no room for both, one below the other. */
final class TwoEnds extends Pane {
    private static final double GAP = 8;
    private static final double BETWEEN = 4;
    private final Region left;
    private final Region right;

    TwoEnds(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return width < 0 || wide(left) + GAP + wide(right) <= inner(width);
    }

    private static double wide(Region region) {
        return region.isVisible() ? Math.ceil(region.prefWidth(-1)) : 0;
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private static double high(Region region, double width) {
        return region.isVisible() ? Math.ceil(region.prefHeight(width)) : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset()
                + snappedRightInset()
                + Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + wide(left) + GAP + wide(right) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        double room = inner(width);
        return around
                + (fits(width)
                        ? Math.max(high(left, -1), high(right, -1))
                        : high(left, room) + BETWEEN + high(right, room));
    }

    @Override
    protected void layoutChildren() {
        double from = snappedLeftInset();
        double top = snappedTopInset();
        double room = inner(getWidth());
        if (fits(getWidth())) {
            double height = Math.max(high(left, -1), high(right, -1));
            place(left, from, top, room - wide(right) - GAP, height);
            place(right, from + room - wide(right), top, wide(right), height);
        } else {
            place(left, from, top, room, high(left, room));
            place(right, from, top + high(left, room) + BETWEEN, room, high(right, room));
        }
    }

    /** In the middle of a row, no larger than it wants to be. */
    private static void place(Region region, double x, double y, double width, double height) {
        double wide = Math.min(width, wide(region));
        double high = Math.min(height, high(region, wide));
        region.resizeRelocate(x, y + (height - high) / 2, wide, high);
    }
}
