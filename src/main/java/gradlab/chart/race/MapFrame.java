package gradlab.chart.race;

import gradlab.surface.Extent;
import gradlab.surface.Place;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where the plane stands in a picture: one scale on both axes, so that a gradient stands square on
 * its contour.
 *
 * @param area of the map, in logical pixels
 * @param shown what is seen, at least what was asked for
 */
public record MapFrame(Rectangle2D area, Extent shown) {
    private static final double LEFT = 3.4;
    private static final double BELOW = 2.1;
    private static final double FAR = 1e5;

    /** Beside its axes in a picture of a size; one scale for both axes. */
    static MapFrame equal(Extent wanted, RaceLook look, double width, double height) {
        Rectangle2D area = area(look, width, height);
        double perPixel =
                Math.max(wanted.width() / area.getWidth(), wanted.height() / area.getHeight());
        Place middle = wanted.middle();
        double halfX = perPixel * area.getWidth() / 2;
        double halfY = perPixel * area.getHeight() / 2;
        return new MapFrame(
                area,
                new Extent(
                        middle.x() - halfX,
                        middle.x() + halfX,
                        middle.y() - halfY,
                        middle.y() + halfY));
    }

    /** The same for a curve, whose heights have a scale of their own. */
    static MapFrame free(Extent wanted, RaceLook look, double width, double height) {
        return new MapFrame(area(look, width, height), wanted);
    }

    private static Rectangle2D area(RaceLook look, double width, double height) {
        double left = LEFT * look.small();
        double below = BELOW * look.small();
        return new Rectangle2D.Double(
                left, 0, Math.max(20, width - left), Math.max(20, height - below));
    }

    /** Where x stands. */
    public double x(double x) {
        double share = (x - shown.left()) / shown.width();
        return Math.clamp(area.getX() + share * area.getWidth(), -FAR, FAR);
    }

    /** Where y stands. */
    public double y(double y) {
        double share = (y - shown.bottom()) / shown.height();
        return Math.clamp(area.getMaxY() - share * area.getHeight(), -FAR, FAR);
    }

    /** Where a place stands. */
    public Point2D of(Place place) {
        return new Point2D.Double(x(place.x()), y(place.y()));
    }

    /** Which place stands at a point of the picture. */
    public Place at(double pixelX, double pixelY) {
        return new Place(
                shown.left() + (pixelX - area.getX()) / area.getWidth() * shown.width(),
                shown.bottom() + (area.getMaxY() - pixelY) / area.getHeight() * shown.height());
    }

    /** How much of the plane a pixel is. */
    public double perPixel() {
        return shown.width() / area.getWidth();
    }
}
