package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.Quantity.Kind;

import java.util.Comparator;
import java.util.List;

/** All steps of a pass in order: forward, the loss, back layer by layer, the update. */
public final class HandSteps {
    private static final double STILL = 1e-7;

    private HandSteps() {}

    /**
     * The steps of a pass.
     *
     * @param row whose sums, outputs and error signals are shown, from 0; gradients are of all rows
     */
    public static List<HandStep> of(WorkedPass pass, int row) {
        StepList list = new StepList(pass, row);
        ForwardSteps.add(list);
        LossStep.add(list);
        for (int layer = list.layers(); layer > 0; layer--) {
            StepGroup group =
                    new StepGroup(
                            StepGroup.Kind.BACK, layer, layer == list.layers(), list.layers() == 2);
            if (layer == list.layers()) {
                OutputSignals.add(list, group);
            } else {
                HiddenSignals.add(list, group);
            }
            GradientSteps.add(list, group);
        }
        update(list);
        return list.steps();
    }

    private static void update(StepList list) {
        HandNetwork network = list.network();
        Quantity steepest =
                list.pass().checks().stream()
                        .max(Comparator.comparingDouble(check -> Math.abs(check.value())))
                        .orElseThrow()
                        .of();
        int layer = steepest.layer();
        boolean bias = steepest.kind() == Kind.BIAS;
        double before =
                bias
                        ? network.layer(layer).bias().get(steepest.unit())
                        : network.layer(layer).weight(steepest.input(), steepest.unit());
        double gradient =
                bias
                        ? list.pass().biasGradient(layer, steepest.unit())
                        : list.pass().gradient(layer, steepest.input(), steepest.unit());
        HandLayer after = list.pass().updated().layer(layer);
        double value =
                bias
                        ? after.bias().get(steepest.unit())
                        : after.weight(steepest.input(), steepest.unit());
        list.add(
                new StepGroup(StepGroup.Kind.UPDATE, 0, false, false),
                steepest,
                value,
                tr("a step against the gradient"),
                bias ? tr("the bias after") : tr("the weight after"),
                factors(list, steepest, before, gradient),
                meaning(list.pass()));
    }

    private static List<Factor> factors(
            StepList list, Quantity steepest, double before, double gradient) {
        boolean bias = steepest.kind() == Kind.BIAS;
        return List.of(
                new Factor(
                        Joint.FIRST,
                        list.symbol(steepest),
                        HandNumbers.typed(before),
                        before,
                        bias ? tr("the bias before") : tr("the weight before"),
                        List.of(steepest)),
                new Factor(
                        Joint.MINUS,
                        "\\eta",
                        HandNumbers.typed(list.network().rate()),
                        list.network().rate(),
                        tr("learning rate"),
                        List.of()),
                new Factor(
                        Joint.TIMES,
                        list.symbol(steepest.gradient()),
                        HandNumbers.bracketed(HandNumbers.three(gradient)),
                        gradient,
                        list.from(tr("its gradient"), steepest.gradient()),
                        List.of(steepest.gradient())));
    }

    private static String meaning(WorkedPass pass) {
        int count = pass.network().parameters();
        String before = HandNumbers.four(pass.loss());
        String after = HandNumbers.four(pass.lossAfter());
        String all =
                tr(
                        "All {0} {0|number moves|numbers move} at once, each against its own"
                                + " gradient; here the one whose gradient is largest.",
                        count);
        double change = pass.lossAfter() - pass.loss();
        String loss =
                Math.abs(change) <= STILL * Math.max(1, Math.abs(pass.loss()))
                        ? tr("The loss stays at {0}.", before)
                        : change < 0
                                ? tr("The loss falls from {0} to {1}.", before, after)
                                : tr(
                                        "The loss rises from {0} to {1}: the step was too long.",
                                        before, after);
        return all + " " + loss;
    }
}
