package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;
import gradlab.engine.activation.Activation;

import java.util.List;

/** Slopes of activations as factors. */
final class Slopes {
    private Slopes() {}

    /** f′ where a unit stands. */
    static Factor factor(StepList list, int layer, int unit, Joint joint) {
        Activation activation = list.activation(layer);
        Quantity sum = Quantity.of(Kind.SUM, layer, unit);
        Quantity answer = Quantity.of(Kind.OUTPUT, layer, unit);
        double slope = list.slope(layer, unit, list.row());
        return new Factor(
                joint,
                ActivationWords.slope(activation, list.symbol(sum), list.symbol(answer)),
                ActivationWords.slope(activation, list.pass().a(layer, unit, list.row()), slope),
                slope,
                tr(
                        "slope of {0} at z = {1}, is {2}",
                        ActivationWords.name(activation),
                        HandNumbers.three(list.pass().z(layer, unit, list.row())),
                        HandNumbers.three(slope)),
                List.of(answer, sum));
    }

    /**
     * What comes back to one unit of a softmax, times how its share answers to a sum.
     *
     * @param units the one whose share it is, and the one whose sum it is
     * @param arrived ∂ℓ/∂a of the first
     */
    static Factor across(StepList list, int layer, int[] units, Joint joint, double arrived) {
        Quantity from = Quantity.of(Kind.OUTPUT, layer, units[0]);
        Quantity to = Quantity.of(Kind.OUTPUT, layer, units[1]);
        boolean own = units[0] == units[1];
        String slope =
                own
                        ? list.symbol(from) + "(1-" + list.symbol(from) + ")"
                        : "(-" + list.symbol(from) + list.symbol(to) + ")";
        double across = list.across(layer, units[0], units[1]);
        return new Factor(
                joint,
                "\\frac{\\partial\\ell}{\\partial " + list.symbol(from) + "}\\," + slope,
                HandNumbers.bracketed(HandNumbers.three(arrived))
                        + " · "
                        + HandNumbers.bracketed(HandNumbers.three(across)),
                arrived * across,
                tr("by way of {0}", list.unit(layer, units[0])),
                own ? List.of(from) : List.of(from, to));
    }
}
