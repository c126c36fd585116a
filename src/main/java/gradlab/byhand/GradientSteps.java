package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;

import java.util.ArrayList;
import java.util.List;

/** The gradients of a layer: what came in times what came back, added over the rows. */
final class GradientSteps {
    private GradientSteps() {}

    static void add(StepList list, StepGroup group) {
        int layer = group.layer();
        HandLayer of = list.network().layer(layer);
        for (int input = 0; input < of.inputs(); input++) {
            for (int unit = 0; unit < of.units(); unit++) {
                weight(list, group, input, unit);
            }
        }
        for (int unit = 0; unit < of.units(); unit++) {
            bias(list, group, unit);
        }
    }

    private static void weight(StepList list, StepGroup group, int input, int unit) {
        int layer = group.layer();
        String name = list.unit(layer, unit);
        list.add(
                group,
                Quantity.weight(layer, input, unit).gradient(),
                list.pass().gradient(layer, input, unit),
                tr("gradient of a weight into {0}", name),
                tr("gradient of the weight from {0}", list.handedOn(layer - 1, input)),
                list.rows() > 1
                        ? overRows(list, layer, input, unit)
                        : product(list, layer, input, unit),
                list.rows() > 1
                        ? tr(
                                "What came in times what came back, row by row, and added: the mean"
                                        + " is in the error signals already.")
                        : tr(
                                "What came in times what came back. Where either is 0, the weight"
                                        + " stays where it is."));
    }

    private static List<Factor> product(StepList list, int layer, int input, int unit) {
        Quantity delta = Quantity.of(Kind.DELTA, layer, unit);
        Quantity below = Quantity.handedOn(layer - 1, input);
        double signal = list.pass().delta(layer, unit, list.row());
        double a = list.pass().a(layer - 1, input, list.row());
        return List.of(
                new Factor(
                        Joint.FIRST,
                        list.symbol(delta),
                        HandNumbers.bracketed(HandNumbers.three(signal)),
                        signal,
                        list.from(tr("error of {0}", list.unit(layer, unit)), delta),
                        List.of(delta)),
                new Factor(
                        Joint.TIMES,
                        list.symbol(below),
                        HandNumbers.bracketed(
                                layer == 1 ? HandNumbers.typed(a) : HandNumbers.three(a)),
                        a,
                        list.from(list.handedOn(layer - 1, input), below),
                        List.of(below)));
    }

    private static List<Factor> overRows(StepList list, int layer, int input, int unit) {
        Quantity delta = Quantity.of(Kind.DELTA, layer, unit);
        Quantity below = Quantity.handedOn(layer - 1, input);
        List<Factor> factors = new ArrayList<>();
        for (int row = 0; row < list.rows(); row++) {
            double signal = list.pass().delta(layer, unit, row);
            double a = list.pass().a(layer - 1, input, row);
            factors.add(
                    new Factor(
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            list.symbol(delta) + "\\," + list.symbol(below),
                            HandNumbers.bracketed(HandNumbers.three(signal))
                                    + " · "
                                    + HandNumbers.bracketed(
                                            layer == 1
                                                    ? HandNumbers.typed(a)
                                                    : HandNumbers.three(a)),
                            signal * a,
                            tr("row {0}", row + 1),
                            row == list.row() ? List.of(delta, below) : List.of()));
        }
        return factors;
    }

    private static void bias(StepList list, StepGroup group, int unit) {
        int layer = group.layer();
        Quantity delta = Quantity.of(Kind.DELTA, layer, unit);
        List<Factor> factors = new ArrayList<>();
        for (int row = 0; row < list.rows(); row++) {
            double signal = list.pass().delta(layer, unit, row);
            boolean shown = row == list.row();
            factors.add(
                    new Factor(
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            list.symbol(delta),
                            HandNumbers.bracketed(HandNumbers.three(signal)),
                            signal,
                            list.rows() > 1
                                    ? tr("row {0}", row + 1)
                                    : list.from(tr("error of {0}", list.unit(layer, unit)), delta),
                            shown ? List.of(delta) : List.of()));
        }
        list.add(
                group,
                Quantity.bias(layer, unit).gradient(),
                list.pass().biasGradient(layer, unit),
                tr("gradient of the bias of {0}", list.unit(layer, unit)),
                tr("gradient of the bias"),
                factors,
                tr(
                        "A bias is a weight whose input is always 1: its gradient is the error"
                                + " signal itself."));
    }
}
