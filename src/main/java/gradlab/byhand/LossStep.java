package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;

import java.util.ArrayList;
import java.util.List;

/** How wrong the answer is: the mean over the rows, and within a row over the outputs. */
final class LossStep {
    private static final StepGroup GROUP = new StepGroup(StepGroup.Kind.LOSS, 0, false, false);
    private static final double FLAT = 10;

    private LossStep() {}

    static void add(StepList list) {
        Loss loss = list.network().loss();
        list.add(
                GROUP,
                Quantity.of(Kind.LOSS, 0, 0),
                list.pass().loss(),
                tr("how wrong the answer is"),
                LossWords.name(loss),
                list.rows() > 1 ? ofRows(list) : ofOutputs(list),
                meaning(list));
    }

    private static String meaning(StepList list) {
        boolean shares = !LossWords.perOutput(list.network().loss());
        if (shares && !list.pass().finite()) {
            return tr(
                    "This loss reads the outputs as shares of their sum, and they add up to 0: it"
                            + " says nothing here. A softmax gives it shares.");
        }
        String all = LossWords.meaning(list.network().loss());
        return list.rows() > 1 ? all + " " + tr("Of a batch, the mean of its rows.") : all;
    }

    private static List<Factor> ofRows(StepList list) {
        List<Factor> factors = new ArrayList<>();
        for (int row = 0; row < list.rows(); row++) {
            double loss = list.pass().rowLoss(row);
            factors.add(
                    new Factor(
                            factors.isEmpty() ? Joint.FIRST : Joint.PLUS,
                            "\\ell_{" + (row + 1) + "}",
                            HandNumbers.three(loss),
                            loss,
                            tr("row {0}", row + 1),
                            row == list.row() ? outputs(list) : List.of()));
        }
        factors.add(
                share(Joint.ALL_TIMES, list.rows(), tr("mean of {0} {0|row|rows}", list.rows())));
        return factors;
    }

    private static List<Quantity> outputs(StepList list) {
        List<Quantity> uses = new ArrayList<>();
        for (int unit = 0; unit < list.network().outputs(); unit++) {
            uses.add(Quantity.of(Kind.OUTPUT, list.layers(), unit));
            uses.add(Quantity.of(Kind.TARGET, list.layers(), unit));
        }
        return uses;
    }

    private static List<Factor> ofOutputs(StepList list) {
        int outputs = list.network().outputs();
        Loss loss = list.network().loss();
        if (!LossWords.perOutput(loss)) {
            return List.of(ofClass(list, loss));
        }
        List<Factor> factors = new ArrayList<>();
        for (int unit = 0; unit < outputs; unit++) {
            Joint joint = factors.isEmpty() ? Joint.FIRST : Joint.PLUS;
            factors.add(ofOutput(list, loss, unit, joint));
        }
        if (outputs > 1) {
            factors.add(
                    share(Joint.ALL_TIMES, outputs, tr("mean of {0} {0|output|outputs}", outputs)));
        }
        return factors;
    }

    private static Factor ofOutput(StepList list, Loss loss, int unit, Joint joint) {
        Quantity answer = Quantity.of(Kind.OUTPUT, list.layers(), unit);
        Quantity target = Quantity.of(Kind.TARGET, list.layers(), unit);
        double a = list.pass().a(list.layers(), unit, list.row());
        double z = list.pass().z(list.layers(), unit, list.row());
        double wanted = list.network().wanted(list.row(), unit);
        double value = list.pass().lossOf(list.row(), unit);
        boolean probability = loss instanceof BinaryCrossentropy;
        boolean logits = loss.fromLogits(list.activation(list.layers()));
        boolean end = probability && (logits ? Math.abs(z) > FLAT : a < 1e-7 || a > 1 - 1e-7);
        String words =
                end
                        ? logits
                                ? tr("computed from z, since a is 0 or 1 to all digits")
                                : tr("a is first brought within 1e-7 of 0 and 1")
                        : tr("target {0}", HandNumbers.typed(wanted));
        return new Factor(
                joint,
                LossWords.term(loss, list.symbol(answer), list.symbol(target), wanted),
                end
                        ? HandNumbers.bracketed(HandNumbers.three(value))
                        : LossWords.term(loss, a, wanted),
                value,
                words,
                List.of(answer, target));
    }

    private static Factor ofClass(StepList list, Loss loss) {
        List<Quantity> uses = new ArrayList<>();
        int only = 0;
        int counted = 0;
        for (int unit = 0; unit < list.network().outputs(); unit++) {
            if (list.network().wanted(list.row(), unit) != 0) {
                uses.add(Quantity.of(Kind.OUTPUT, list.layers(), unit));
                uses.add(Quantity.of(Kind.TARGET, list.layers(), unit));
                only = unit;
                counted++;
            }
        }
        boolean one = counted == 1 && list.network().wanted(list.row(), only) == 1;
        boolean logits = loss.fromLogits(list.activation(list.layers()));
        double value = list.pass().rowLoss(list.row());
        double a = list.pass().a(list.layers(), only, list.row());
        String symbol =
                one && logits
                        ? "-\\ln " + list.symbol(Quantity.of(Kind.OUTPUT, list.layers(), only))
                        : logits
                                ? "-\\sum_j y_j \\ln a_j"
                                : "-\\sum_j y_j \\ln \\frac{a_j}{\\sum_k a_k}";
        return new Factor(
                Joint.FIRST,
                symbol,
                one && logits && a > 1e-30
                        ? LossWords.term(loss, a, 1)
                        : HandNumbers.bracketed(HandNumbers.three(value)),
                value,
                one ? tr("the true class is output {0}", only + 1) : tr("each class by its share"),
                uses);
    }

    /** One part of so many. */
    static Factor share(Joint joint, int count, String words) {
        return new Factor(
                joint, "\\frac{1}{" + count + "}", "1/" + count, 1.0 / count, words, List.of());
    }
}
