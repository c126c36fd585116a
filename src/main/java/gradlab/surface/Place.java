package gradlab.surface;

/**
 * A point of the plane that a surface stands over.
 *
 * @param y 0 on a curve, which has x alone
 */
public record Place(double x, double y) {
    /** √((x − x₂)² + (y − y₂)²). */
    public double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** Whether both numbers are numbers. */
    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y);
    }
}
