package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Sign;
import gradlab.engine.activation.Step;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;

import java.util.ArrayList;
import java.util.List;

/**
 * The error signals of the output, δ = ∂ℓ/∂z: answer minus target where the loss is computed from
 * the sums, else the loss's slope times the activation's.
 */
final class OutputSignals {
    private final StepList list;
    private final Loss loss;
    private final Activation activation;
    private final int layer;

    private OutputSignals(StepList list) {
        this.list = list;
        loss = list.network().loss();
        layer = list.layers();
        activation = list.activation(layer);
    }

    static void add(StepList list, StepGroup group) {
        OutputSignals signals = new OutputSignals(list);
        for (int unit = 0; unit < list.network().outputs(); unit++) {
            String name = list.unit(signals.layer, unit);
            list.add(
                    group,
                    Quantity.of(Kind.DELTA, signals.layer, unit),
                    list.pass().delta(signals.layer, unit, list.row()),
                    tr("back to {0}", name),
                    tr("error signal of {0}", name),
                    signals.factors(unit),
                    signals.meaning(unit));
        }
    }

    private List<Factor> factors(int unit) {
        if (loss.fromLogits(activation)) {
            return combined(unit);
        }
        return list.together(layer) ? across(unit) : product(unit);
    }

    private Quantity answer(int unit) {
        return Quantity.of(Kind.OUTPUT, layer, unit);
    }

    private Quantity target(int unit) {
        return Quantity.of(Kind.TARGET, layer, unit);
    }

    private double a(int unit) {
        return list.pass().a(layer, unit, list.row());
    }

    /** By how much a mean makes the loss's slope smaller. */
    private int means() {
        return list.rows() * (LossWords.perOutput(loss) ? list.network().outputs() : 1);
    }

    private void addMeans(List<Factor> factors, boolean all) {
        Joint joint = all ? Joint.ALL_TIMES : Joint.TIMES;
        int outputs = list.network().outputs();
        if (LossWords.perOutput(loss) && outputs > 1) {
            factors.add(
                    LossStep.share(joint, outputs, tr("mean of {0} {0|output|outputs}", outputs)));
        }
        if (list.rows() > 1) {
            factors.add(
                    LossStep.share(
                            joint, list.rows(), tr("mean of {0} {0|row|rows}", list.rows())));
        }
    }

    private List<Factor> combined(int unit) {
        double wanted = list.network().wanted(list.row(), unit);
        List<Factor> factors = new ArrayList<>();
        double total = 1;
        if (!(loss instanceof BinaryCrossentropy)) {
            total = 0;
            for (int each = 0; each < list.network().outputs(); each++) {
                total += list.network().wanted(list.row(), each);
            }
        }
        boolean whole = Math.abs(total - 1) < 1e-6;
        factors.add(
                new Factor(
                        Joint.FIRST,
                        whole
                                ? list.symbol(answer(unit))
                                : "(\\textstyle\\sum y)\\," + list.symbol(answer(unit)),
                        whole
                                ? HandNumbers.three(a(unit))
                                : HandNumbers.typed(total) + " · " + HandNumbers.three(a(unit)),
                        total * a(unit),
                        list.from(tr("the answer"), answer(unit)),
                        List.of(answer(unit))));
        factors.add(
                new Factor(
                        Joint.MINUS,
                        list.symbol(target(unit)),
                        HandNumbers.typed(wanted),
                        wanted,
                        tr("the target"),
                        List.of(target(unit))));
        if (means() > 1) {
            addMeans(factors, true);
        }
        return factors;
    }

    private Factor lossSlope(int unit, Joint joint) {
        double value = list.pass().lastSlope(list.row(), unit) * means();
        double wanted = list.network().wanted(list.row(), unit);
        return new Factor(
                joint,
                LossWords.slope(loss, list.symbol(answer(unit)), list.symbol(target(unit))),
                LossWords.slope(loss, a(unit), wanted, value),
                value,
                tr("slope of the loss at the answer"),
                List.of(answer(unit), target(unit)));
    }

    private List<Factor> product(int unit) {
        List<Factor> factors = new ArrayList<>();
        factors.add(lossSlope(unit, Joint.FIRST));
        factors.add(Slopes.factor(list, layer, unit, Joint.TIMES));
        addMeans(factors, false);
        return factors;
    }

    /** Every output answers to this sum: a row of the softmax's Jacobian. */
    private List<Factor> across(int unit) {
        List<Factor> factors = new ArrayList<>();
        for (int each = 0; each < list.network().outputs(); each++) {
            double value = list.pass().lastSlope(list.row(), each) * means();
            factors.add(
                    Slopes.across(
                            list,
                            layer,
                            new int[] {each, unit},
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            value));
        }
        addMeans(factors, true);
        return factors;
    }

    private String meaning(int unit) {
        if (loss.fromLogits(activation)) {
            return loss instanceof BinaryCrossentropy
                    ? tr(
                            "Answer minus target, and no slope: that of the cross-entropy cancels"
                                    + " that of the sigmoid, so a wrong answer is pulled back"
                                    + " however flat the sigmoid is there.")
                    : tr(
                            "Answer minus target again: what the softmax's slopes make small, the"
                                    + " slope of the logarithm makes large, and the two cancel.");
        }
        if (list.together(layer)) {
            return tr(
                    "One sum moves all shares, so this signal gathers from every output: the loss's"
                            + " slope there times how that share answers to this sum.");
        }
        if (activation instanceof Step || activation instanceof Sign) {
            return tr(
                    "The function is flat wherever z stands: its slope is 0, and with it the error"
                            + " signal, however wrong the answer is.");
        }
        double slope = list.slope(layer, unit, list.row());
        return activation.saturated((float) list.pass().z(layer, unit, list.row()))
                ? tr(
                        "Two slopes, multiplied. The unit stands on a flat end, where its slope is"
                                + " {0}: the answer can be quite wrong, and hardly any signal goes"
                                + " back.",
                        HandNumbers.three(slope))
                : tr(
                        "Two slopes, multiplied: how the loss answers to the output, and how the"
                                + " output answers to its sum.");
    }
}
