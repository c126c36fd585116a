package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;

import java.util.ArrayList;
import java.util.List;

/** The error signals of a hidden layer: those above, back along the weights, times the slope. */
final class HiddenSignals {
    private HiddenSignals() {}

    static void add(StepList list, StepGroup group) {
        int layer = group.layer();
        for (int unit = 0; unit < list.network().layer(layer).units(); unit++) {
            String name = list.unit(layer, unit);
            double slope = list.slope(layer, unit, list.row());
            boolean several = list.network().layer(layer + 1).units() > 1;
            String first =
                    several
                            ? tr(
                                    "Every unit above sends its error signal back along its weight;"
                                            + " the sum is multiplied by the slope.")
                            : tr("Three factors, multiplied.");
            String meaning =
                    list.together(layer)
                            ? tr(
                                    "One sum moves all shares of a softmax, so this signal comes by"
                                            + " way of every unit of the layer.")
                            : first + " " + ActivationWords.backward(list.activation(layer), slope);
            list.add(
                    group,
                    Quantity.of(Kind.DELTA, layer, unit),
                    list.pass().delta(layer, unit, list.row()),
                    tr("back through {0}", name),
                    tr("error signal of {0}", name),
                    list.together(layer) ? across(list, layer, unit) : factors(list, layer, unit),
                    meaning);
        }
    }

    private static List<Factor> factors(StepList list, int layer, int unit) {
        List<Factor> factors = new ArrayList<>();
        int above = list.network().layer(layer + 1).units();
        if (above == 1) {
            factors.addAll(single(list, layer, unit));
            factors.add(Slopes.factor(list, layer, unit, Joint.TIMES));
            return factors;
        }
        for (int each = 0; each < above; each++) {
            Quantity delta = Quantity.of(Kind.DELTA, layer + 1, each);
            Quantity weight = Quantity.weight(layer + 1, unit, each);
            double signal = list.pass().delta(layer + 1, each, list.row());
            double along = list.network().layer(layer + 1).weight(unit, each);
            factors.add(
                    new Factor(
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            list.symbol(delta) + "\\," + list.symbol(weight),
                            HandNumbers.bracketed(HandNumbers.three(signal))
                                    + " · "
                                    + HandNumbers.bracketed(HandNumbers.typed(along)),
                            signal * along,
                            list.from(
                                    tr("error of {0} × weight", list.unit(layer + 1, each)), delta),
                            List.of(delta, weight)));
        }
        factors.add(Slopes.factor(list, layer, unit, Joint.ALL_TIMES));
        return factors;
    }

    private static List<Factor> single(StepList list, int layer, int unit) {
        Quantity delta = Quantity.of(Kind.DELTA, layer + 1, 0);
        Quantity weight = Quantity.weight(layer + 1, unit, 0);
        double signal = list.pass().delta(layer + 1, 0, list.row());
        double along = list.network().layer(layer + 1).weight(unit, 0);
        return List.of(
                new Factor(
                        Joint.FIRST,
                        list.symbol(delta),
                        HandNumbers.bracketed(HandNumbers.three(signal)),
                        signal,
                        list.from(tr("error of {0}", list.unit(layer + 1, 0)), delta),
                        List.of(delta)),
                new Factor(
                        Joint.TIMES,
                        list.symbol(weight),
                        HandNumbers.bracketed(HandNumbers.typed(along)),
                        along,
                        tr("weight on the way back"),
                        List.of(weight)));
    }

    private static List<Factor> across(StepList list, int layer, int unit) {
        List<Factor> factors = new ArrayList<>();
        for (int each = 0; each < list.network().layer(layer).units(); each++) {
            factors.add(
                    Slopes.across(
                            list,
                            layer,
                            new int[] {each, unit},
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            arrived(list, layer, each)));
        }
        return factors;
    }

    /** ∂ℓ/∂a of a hidden unit. */
    private static double arrived(StepList list, int layer, int unit) {
        double sum = 0;
        for (int each = 0; each < list.network().layer(layer + 1).units(); each++) {
            sum +=
                    list.pass().delta(layer + 1, each, list.row())
                            * list.network().layer(layer + 1).weight(unit, each);
        }
        return sum;
    }
}
