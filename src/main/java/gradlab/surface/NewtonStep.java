package gradlab.surface;

/**
 * Newton's step: to where the parabola that fits best at a place has no slope, θ − H⁻¹g. On a
 * surface that is a parabola it lands at once; where a curvature is negative it climbs as gladly.
 *
 * @param from where it begins
 * @param gradient (∂f/∂x, ∂f/∂y) there
 * @param hessian (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²) there
 * @param curvatures the two eigenvalues of H, the lesser first; on a curve twice f″
 * @param to where it ends; not finite where H has no inverse
 */
public record NewtonStep(
        Place from, double[] gradient, double[] hessian, double[] curvatures, Place to) {
    /** How small next to the greatest a curvature counts as none. */
    private static final double FLAT = 1e-12;

    /** What the place a step leads to is. */
    public enum Lands {
        /** Where the parabola is lowest. */
        MINIMUM,
        /** Where it is highest one way and lowest the other. */
        SADDLE,
        /** Where it is highest. */
        MAXIMUM,
        /** Nowhere: there is no inverse. */
        NOWHERE
    }

    /** The step from a place. */
    public static NewtonStep of(Surface surface, Place from) {
        double[] g = new double[2];
        surface.gradient(from.x(), from.y(), g);
        double[] h = surface.hessian(from.x(), from.y());
        if (surface.dimensions() == 1) {
            double[] curvatures = {h[0], h[0]};
            return new NewtonStep(from, g, h, curvatures, new Place(from.x() - g[0] / h[0], 0));
        }
        double half = (h[0] + h[2]) / 2;
        double radius = Math.hypot((h[0] - h[2]) / 2, h[1]);
        double[] curvatures = {half - radius, half + radius};
        double determinant = h[0] * h[2] - h[1] * h[1];
        double x = from.x() - (h[2] * g[0] - h[1] * g[1]) / determinant;
        double y = from.y() - (h[0] * g[1] - h[1] * g[0]) / determinant;
        return new NewtonStep(from, g, h, curvatures, new Place(x, y));
    }

    /** Keeps its own copies. */
    public NewtonStep {
        gradient = gradient.clone();
        hessian = hessian.clone();
        curvatures = curvatures.clone();
    }

    /** What kind of place it leads to. */
    public Lands lands() {
        double least = Math.min(Math.abs(curvatures[0]), Math.abs(curvatures[1]));
        double greatest = Math.max(Math.abs(curvatures[0]), Math.abs(curvatures[1]));
        if (least <= FLAT * greatest || !to.isFinite()) {
            return Lands.NOWHERE;
        }
        if (curvatures[0] > 0) {
            return Lands.MINIMUM;
        }
        return curvatures[1] < 0 ? Lands.MAXIMUM : Lands.SADDLE;
    }
}
