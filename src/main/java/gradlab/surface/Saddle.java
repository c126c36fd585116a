package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/**
 * f = ½x² + ¼(y² − 1)²: near (0, 0) it is ½x² − ½y² + ¼, flat without being a minimum, with a
 * minimum on either side.
 */
public record Saddle() implements Surface {
    @Override
    public Message title() {
        return Message.of("Saddle");
    }

    @Override
    public String formula() {
        return "f(x, y) = \\frac{1}{2}\\,x^2 + \\frac{1}{4}\\,(y^2 - 1)^2";
    }

    @Override
    public Message about() {
        return Message.of(
                "At (0, 0) every slope is 0, yet it is no minimum: who comes along the ridge waits"
                    + " there, and those who remember or divide by small slopes get away first.");
    }

    @Override
    public double value(double x, double y) {
        double bent = y * y - 1;
        return x * x / 2 + bent * bent / 4;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = x;
        into[1] = y * (y * y - 1);
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {1, 0, 3 * y * y - 1};
    }

    @Override
    public Extent extent() {
        return new Extent(-2.6, 2.6, -1.6, 1.6);
    }

    @Override
    public Place start() {
        return new Place(-2, 0.02);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(0, 1), new Place(0, -1));
    }
}
