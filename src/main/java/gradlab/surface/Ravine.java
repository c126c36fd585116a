package gradlab.surface;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.List;
import java.util.Locale;

/** f = ½(x² + κy²): a long bowl, κ times as curved across as along. */
public record Ravine(
        @Knob(
                        label = "Narrowness κ",
                        min = 1,
                        logarithmic = true,
                        lesson = 10,
                        help = "How many times as curved it is across as along",
                        formula = "f = ½(x² + κy²)")
                double narrowness)
        implements Surface {
    /** 25 times as curved across as along. */
    public Ravine() {
        this(25);
    }

    /** Refuses a narrowness out of range. */
    public Ravine {
        Knobs.require(Ravine.class, narrowness);
    }

    @Override
    public Message title() {
        return Message.of("Ravine");
    }

    @Override
    public String formula() {
        return String.format(
                Locale.ROOT, "f(x, y) = \\frac{1}{2}\\,(x^2 + %sy^2)", Tex.factor(narrowness));
    }

    @Override
    public Message about() {
        return Message.of(
                "A long bowl: across it a rate is too large that is too small along it. Inputs on"
                        + " different scales make such a loss.");
    }

    @Override
    public double value(double x, double y) {
        return (x * x + narrowness * y * y) / 2;
    }

    @Override
    public void gradient(double x, double y, double[] into) {
        into[0] = x;
        into[1] = narrowness * y;
    }

    @Override
    public double[] hessian(double x, double y) {
        return new double[] {1, 0, narrowness};
    }

    @Override
    public Extent extent() {
        return new Extent(-3.2, 1.2, -1.3, 1.3);
    }

    @Override
    public Place start() {
        return new Place(-2.6, 0.8);
    }

    @Override
    public List<Place> minima() {
        return List.of(new Place(0, 0));
    }
}
