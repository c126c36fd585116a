package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/** f = (1 − x)² + 100(y − x²)² (Rosenbrock 1960). */
public record Rosenbrock() implements Surface {
    private static final double STEEP = 100;

    @Override
    public Message title() {
        return Message.of("Rosenbrock");
    }

    @Override
    public String formula() {
        return "f(x, y) = (1 - x)^2 + 100\\,(y - x^2)^2";
    }

    @Override
    public Message about() {
        return Message.of(
                "A banana-shaped valley (Rosenbrock 1960): easy to get into, hard to follow, since"
                        + " across it the slope is hundreds of times as steep as along it.");
    }

    @Override
    public double value(double x, double y) {
        double across = y - x * x;
        return (1 - x) * (1 - x) + STEEP * across * across;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double across = y - x * x;
        into[0] = -2 * (1 - x) - 4 * STEEP * x * across;
        into[1] = 2 * STEEP * across;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {2 - 4 * STEEP * (y - 3 * x * x), -4 * STEEP * x, 2 * STEEP};
    }

    @Override
    public Extent extent() {
        return new Extent(-2.4, 2.4, -0.8, 2.3);
    }

    @Override
    public Place start() {
        return new Place(-1.2, 1);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(1, 1));
    }
}
