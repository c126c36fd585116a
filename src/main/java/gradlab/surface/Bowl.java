package gradlab.surface;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.List;
import java.util.Locale;

/** f = ½λ(x² + y²): the same curvature all around, so that every gradient points to the minimum. */
public record Bowl(
        @Knob(
                        label = "Curvature λ",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 1,
                        help = "Plain descent diverges where η is above 2/λ",
                        formula = "f = ½λ(x² + y²)")
                double curvature)
        implements Surface {
    /** A curvature of 1. */
    public Bowl() {
        this(1);
    }

    /** Refuses a curvature out of range. */
    public Bowl {
        Knobs.require(Bowl.class, curvature);
    }

    @Override
    public Message title() {
        return Message.of("Bowl");
    }

    @Override
    public String formula() {
        return String.format(
                Locale.ROOT, "f(x, y) = \\frac{1}{2}\\,%s(x^2 + y^2)", Tex.factor(curvature));
    }

    @Override
    public Message about() {
        return Message.of(
                "The same curvature all around: the gradient points straight at the minimum.");
    }

    @Override
    public double value(double x, double y) {
        return curvature / 2 * (x * x + y * y);
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = curvature * x;
        into[1] = curvature * y;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {curvature, 0, curvature};
    }

    @Override
    public Extent extent() {
        return new Extent(-3, 3, -1.8, 1.8);
    }

    @Override
    public Place start() {
        return new Place(-2.2, 1.2);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(0, 0));
    }
}
