package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/** f = (x² + y − 11)² + (x + y² − 7)² (Himmelblau 1972): four minima, all as low. */
public record Himmelblau() implements Surface {
    private static final double FIRST = 11;
    private static final double SECOND = 7;

    @Override
    public Message title() {
        return Message.of("Himmelblau");
    }

    @Override
    public String formula() {
        return "f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2";
    }

    @Override
    public Message about() {
        return Message.of(
                "Four minima, all of them as low (Himmelblau 1972): where a path ends is decided"
                        + " by where it begins and how far it steps.");
    }

    @Override
    public double value(double x, double y) {
        double a = x * x + y - FIRST;
        double b = x + y * y - SECOND;
        return a * a + b * b;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double a = x * x + y - FIRST;
        double b = x + y * y - SECOND;
        into[0] = 4 * x * a + 2 * b;
        into[1] = 2 * a + 4 * y * b;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {
            12 * x * x + 4 * y - 4 * FIRST + 2, 4 * (x + y), 2 + 4 * x + 12 * y * y - 4 * SECOND
        };
    }

    @Override
    public Extent extent() {
        return new Extent(-8.4, 8.4, -5.2, 5.2);
    }

    @Override
    public Place start() {
        return new Place(-0.5, -0.8);
    }

    @Override
    public List<Place> minima() {
        return List.of(
                new Place(3, 2),
                new Place(-2.805118086952745, 3.131312518250573),
                new Place(-3.779310253377747, -3.283185991286170),
                new Place(3.584428340330492, -1.848126526964404));
    }
}
