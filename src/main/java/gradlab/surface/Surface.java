package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/**
 * A loss of two numbers x and y, or of x alone, that optimizers descend on. Its slopes are its own:
 * worked out by hand, and held to differences by a test.
 */
public sealed interface Surface
        permits Bowl,
                Ravine,
                Saddle,
                Beale,
                Rosenbrock,
                Himmelblau,
                Parabola,
                TwoValleys,
                MeasuredLoss {
    /** What it is called. */
    Message title();

    /** f in TeX, as {@code f(x, y) = …}. */
    String formula();

    /** Where it comes from and what it is good for. */
    Message about();

    /** 2, or 1 for a curve over x. */
    default int dimensions() {
        return 2;
    }

    /** f(x, y). */
    double value(double x, double y);

    /**
     * (∂f/∂x, ∂f/∂y).
     *
     * @param into receives the two
     */
    void gradient(double x, double y, double[] into);

    /** (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²). */
    double[] hessian(double x, double y);

    /** What is worth seeing of it. */
    Extent extent();

    /** Where a race begins. */
    Place start();

    /** Where it is lowest, and where it is lower than all around. */
    List<Place> minima();

    /** f there. */
    default double value(Place place) {
        return value(place.x(), place.y());
    }

    /** How far it is to the nearest minimum. */
    default double distance(Place place) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Place each : minima()) {
            nearest = Math.min(nearest, place.distance(each));
        }
        return nearest;
    }
}
