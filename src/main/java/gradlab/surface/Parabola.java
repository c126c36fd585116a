package gradlab.surface;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.List;
import java.util.Locale;

/** f = ½λx²: a curve with one minimum, on which each plain step multiplies x by 1 − ηλ. */
public record Parabola(
        @Knob(
                        label = "Curvature λ",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 1,
                        help = "Plain descent diverges where η is above 2/λ",
                        formula = "f = ½λx²")
                double curvature)
        implements Surface {
    /** A curvature of 1. */
    public Parabola() {
        this(1);
    }

    /** Refuses a curvature out of range. */
    public Parabola {
        Knobs.require(Parabola.class, curvature);
    }

    @Override
    public Message title() {
        return Message.of("Parabola");
    }

    @Override
    public String formula() {
        return String.format(Locale.ROOT, "f(x) = \\frac{1}{2}\\,%sx^2", Tex.factor(curvature));
    }

    @Override
    public Message about() {
        return Message.of(
                "A curve over a single weight: every plain step multiplies x by 1 − ηλ, so it"
                        + " alternates above η = 1/λ and diverges above 2/λ.");
    }

    @Override
    public int dimensions() {
        return 1;
    }

    @Override
    public double value(double x, double y) {
        return curvature / 2 * x * x;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = curvature * x;
        into[1] = 0;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {curvature, 0, 0};
    }

    @Override
    public Extent extent() {
        return new Extent(-3, 3, -0.35 * curvature, 4.5 * curvature);
    }

    @Override
    public Place start() {
        return new Place(-2.5, 0);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(0, 0));
    }
}
