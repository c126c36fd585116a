package gradlab.surface;

/** A rectangle of the plane, or of a curve the span of x and of heights. */
public record Extent(double left, double right, double bottom, double top) {
    /** From the left to the right. */
    public double width() {
        return right - left;
    }

    /** From the bottom to the top. */
    public double height() {
        return top - bottom;
    }

    /** Whether a place lies in it. */
    public boolean contains(Place place) {
        return place.x() >= left && place.x() <= right && place.y() >= bottom && place.y() <= top;
    }

    /** The nearest place in it. */
    public Place nearest(Place place) {
        return new Place(Math.clamp(place.x(), left, right), Math.clamp(place.y(), bottom, top));
    }

    /** As seen from nearer by a factor above 1, around a place that stays where it is. */
    public Extent nearer(double factor, Place about) {
        return new Extent(
                about.x() + (left - about.x()) / factor,
                about.x() + (right - about.x()) / factor,
                about.y() + (bottom - about.y()) / factor,
                about.y() + (top - about.y()) / factor);
    }

    /** The place in the middle. */
    public Place middle() {
        return new Place((left + right) / 2, (bottom + top) / 2);
    }
}
