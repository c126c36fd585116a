package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/**
 * f = ¼x⁴ + ⅓x³ − x² + 8⁄3, with f′ = x(x + 2)(x − 1): a curve with its lowest point at −2, another
 * minimum at 1 and the ridge between them at 0.
 */
public record TwoValleys() implements Surface {
    private static final double LIFT = 8.0 / 3;

    @Override
    public Message title() {
        return Message.of("Two minima");
    }

    @Override
    public String formula() {
        return "f(x) = \\frac{1}{4}\\,x^4 + \\frac{1}{3}\\,x^3 - x^2 + \\frac{8}{3}";
    }

    @Override
    public Message about() {
        return Message.of(
                "A curve with two minima, of which one is lower: a small step ends in the nearer"
                        + " one, momentum may carry on into the other.");
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public double value(double x, double y) {
        return x * x * (x * x / 4 + x / 3 - 1) + LIFT;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = x * (x + 2) * (x - 1);
        into[1] = 0;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {3 * x * x + 2 * x - 2, 0, 0};
    }

    @Override
    public Extent extent() {
        return new Extent(-3.2, 2.4, -0.4, 5.4);
    }

    @Override
    public Place start() {
        return new Place(2, 0);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(-2, 0), new Place(1, 0));
    }
}
