package gradlab.surface;

import gradlab.text.Message;

import java.util.List;

/** f = Σₖ (cₖ − x + xyᵏ)², c = 1.5, 2.25, 2.625, k = 1, 2, 3 (Beale 1958). */
public record Beale() implements Surface {
    private static final double C1 = 1.5;
    private static final double C2 = 2.25;
    private static final double C3 = 2.625;

    @Override
    public Message title() {
        return Message.of("Beale");
    }

    @Override
    public String formula() {
        return "f(x, y) = (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2";
    }

    @Override
    public Message about() {
        return Message.of(
                "Steep walls around a flat, bent valley (Beale 1958): one rate for all places does"
                        + " not fit.");
    }

    @Override
    public double value(double x, double y) {
        double a = C1 - x + x * y;
        double b = C2 - x + x * y * y;
        double c = C3 - x + x * y * y * y;
        return a * a + b * b + c * c;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        double a = C1 - x + x * y;
        double b = C2 - x + x * y * y;
        double c = C3 - x + x * y * y * y;
        into[0] = 2 * (a * (y - 1) + b * (y * y - 1) + c * (y * y * y - 1));
        into[1] = 2 * x * (a + 2 * b * y + 3 * c * y * y);
    }

    @Override
    public double[] hessian(double x, double y) {
        double a = C1 - x + x * y;
        double b = C2 - x + x * y * y;
        double c = C3 - x + x * y * y * y;
        double ax = y - 1;
        double bx = y * y - 1;
        double cx = y * y * y - 1;
        double by = 2 * x * y;
        double cy = 3 * x * y * y;
        return new double[] {
            2 * (ax * ax + bx * bx + cx * cx),
            2 * (x * ax + a + by * bx + 2 * y * b + cy * cx + 3 * y * y * c),
            2 * (x * x + by * by + 2 * x * b + cy * cy + 6 * x * y * c)
        };
    }

    @Override
    public Extent extent() {
        return new Extent(-0.95, 5.05, -1.52, 1.72);
    }

    @Override
    public Place start() {
        return new Place(1, 1.5);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(3, 0.5));
    }
}
