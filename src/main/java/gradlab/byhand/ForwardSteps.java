package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;
import gradlab.engine.activation.Activation;

import java.util.ArrayList;
import java.util.List;

/** The way from the inputs to the output: z and a of every unit. */
final class ForwardSteps {
    private static final StepGroup GROUP = new StepGroup(StepGroup.Kind.FORWARD, 0, false, false);
    private static final double LARGE = 20;

    private ForwardSteps() {}

    static void add(StepList list) {
        for (int layer = 1; layer <= list.layers(); layer++) {
            int units = list.network().layer(layer).units();
            for (int unit = 0; unit < units; unit++) {
                sum(list, layer, unit);
                if (!list.together(layer)) {
                    output(list, layer, unit);
                }
            }
            for (int unit = 0; unit < units && list.together(layer); unit++) {
                share(list, layer, unit);
            }
        }
    }

    private static void sum(StepList list, int layer, int unit) {
        HandLayer of = list.network().layer(layer);
        List<Factor> factors = new ArrayList<>();
        for (int input = 0; input < of.inputs(); input++) {
            Quantity weight = Quantity.weight(layer, input, unit);
            Quantity below = Quantity.handedOn(layer - 1, input);
            double a = list.pass().a(layer - 1, input, list.row());
            String number = layer == 1 ? HandNumbers.typed(a) : HandNumbers.three(a);
            factors.add(
                    new Factor(
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            list.symbol(weight) + "\\," + list.symbol(below),
                            HandNumbers.bracketed(HandNumbers.typed(of.weight(input, unit)))
                                    + " · "
                                    + HandNumbers.bracketed(number),
                            of.weight(input, unit) * a,
                            tr("weight × {0}", list.handedOn(layer - 1, input)),
                            List.of(weight, below)));
        }
        double bias = of.bias().get(unit);
        factors.add(
                new Factor(
                        Joint.PLUS,
                        list.symbol(Quantity.bias(layer, unit)),
                        HandNumbers.bracketed(HandNumbers.typed(bias)),
                        bias,
                        tr("bias"),
                        List.of(Quantity.bias(layer, unit))));
        list.add(
                GROUP,
                Quantity.of(Kind.SUM, layer, unit),
                list.pass().z(layer, unit, list.row()),
                tr("what goes into {0}", list.unit(layer, unit)),
                tr("sum of {0}", list.unit(layer, unit)),
                factors,
                tr(
                        "Every number that comes in times its weight, and the bias on top: that is"
                                + " all a unit takes in."));
    }

    private static void output(StepList list, int layer, int unit) {
        Activation activation = list.activation(layer);
        Quantity sum = Quantity.of(Kind.SUM, layer, unit);
        double z = list.pass().z(layer, unit, list.row());
        double a = list.pass().a(layer, unit, list.row());
        Factor factor =
                new Factor(
                        Joint.FIRST,
                        ActivationWords.symbol(activation)
                                + "\\left("
                                + list.symbol(sum)
                                + "\\right)",
                        ActivationWords.letter(activation) + "(" + HandNumbers.three(z) + ")",
                        a,
                        list.from(tr("{0} of the sum", ActivationWords.name(activation)), sum),
                        List.of(sum));
        list.add(
                GROUP,
                Quantity.of(Kind.OUTPUT, layer, unit),
                a,
                tr("what {0} hands on", list.unit(layer, unit)),
                tr("answer of {0}", list.unit(layer, unit)),
                List.of(factor),
                ActivationWords.forward(activation, z, list.slope(layer, unit, list.row())));
    }

    /** Softmax: e^z over the sum of all; the greatest z is taken off where e^z would be huge. */
    private static void share(StepList list, int layer, int unit) {
        int units = list.network().layer(layer).units();
        double greatest = Double.NEGATIVE_INFINITY;
        List<Quantity> sums = new ArrayList<>();
        for (int each = 0; each < units; each++) {
            greatest = Math.max(greatest, Math.abs(list.pass().z(layer, each, list.row())));
            sums.add(Quantity.of(Kind.SUM, layer, each));
        }
        double less = greatest > LARGE ? top(list, layer) : 0;
        String off = greatest > LARGE ? "-z_{\\max}" : "";
        double whole = 0;
        for (int each = 0; each < units; each++) {
            whole += Math.exp(list.pass().z(layer, each, list.row()) - less);
        }
        Quantity sum = sums.get(unit);
        double z = list.pass().z(layer, unit, list.row()) - less;
        List<Factor> factors =
                List.of(
                        new Factor(
                                Joint.FIRST,
                                "e^{" + list.symbol(sum) + off + "}",
                                "e^(" + HandNumbers.three(z) + ")",
                                Math.exp(z),
                                tr("e to the own sum"),
                                List.of(sum)),
                        new Factor(
                                Joint.OVER,
                                "\\sum_k e^{z_k" + off + "}",
                                HandNumbers.three(whole),
                                whole,
                                tr("the same of all units, added"),
                                sums));
        list.add(
                GROUP,
                Quantity.of(Kind.OUTPUT, layer, unit),
                list.pass().a(layer, unit, list.row()),
                tr("what {0} hands on", list.unit(layer, unit)),
                tr("share of {0}", list.unit(layer, unit)),
                factors,
                tr(
                        "Softmax turns the sums of the layer into shares that add up to 1: what one"
                                + " unit gains, the others lose."));
    }

    private static double top(StepList list, int layer) {
        double top = Double.NEGATIVE_INFINITY;
        for (int each = 0; each < list.network().layer(layer).units(); each++) {
            top = Math.max(top, list.pass().z(layer, each, list.row()));
        }
        return top;
    }
}
