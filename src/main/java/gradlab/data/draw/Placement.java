package gradlab.data.draw;

/** From the drawing plane to pixels: x′ = ax + by + c, y′ = dx + ey + f. */
record Placement(double a, double b, double c, double d, double e, double f) {
    /**
     * A tilted, slanted, stretched and shifted picture.
     *
     * @param pixels width of the picture
     * @param sizeX half its drawn width in pixels
     * @param sizeY half its drawn height in pixels
     * @param angle clockwise, in radians
     * @param slant how far right a unit down goes
     * @param right shift in pixels
     * @param down shift in pixels
     */
    static Placement of(
            int pixels,
            double sizeX,
            double sizeY,
            double angle,
            double slant,
            double right,
            double down) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middle = pixels / 2.0;
        return new Placement(
                sizeX * cos,
                sizeX * slant * cos - sizeY * sin,
                middle + right,
                sizeX * sin,
                sizeX * slant * sin + sizeY * cos,
                middle + down);
    }

    double x(double x, double y) {
        return a * x + b * y + c;
    }

    double y(double x, double y) {
        return d * x + e * y + f;
    }

    /** Pixels a unit of the plane, on average. */
    double scale() {
        return StrictMath.sqrt(Math.abs(a * e - b * d));
    }
}
