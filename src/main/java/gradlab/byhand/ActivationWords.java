package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Sign;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Step;
import gradlab.engine.activation.Tanh;
import gradlab.knob.Knobs;

/** An activation function in symbols and words. */
public final class ActivationWords {
    private ActivationWords() {}

    /** Its name in Keras. */
    public static String name(Activation activation) {
        return Knobs.typeName(activation.getClass());
    }

    /** Its name in TeX. */
    static String symbol(Activation activation) {
        return activation instanceof Sigmoid
                ? "\\sigma"
                : "\\mathrm{" + name(activation).replace("_", "\\,") + "}";
    }

    /** Its name where numbers are put in. */
    static String letter(Activation activation) {
        return activation instanceof Sigmoid ? "σ" : name(activation).replace('_', ' ');
    }

    /** Its slope by its output, in TeX; by z where no shorter way is known. */
    static String slope(Activation activation, String z, String a) {
        return switch (activation) {
            case Sigmoid _ -> a + "\\,(1-" + a + ")";
            case Tanh _ -> "1-\\left(" + a + "\\right)^2";
            default -> symbol(activation) + "'(" + z + ")";
        };
    }

    /** The same with numbers. */
    static String slope(Activation activation, double a, double slope) {
        return switch (activation) {
            case Sigmoid _ -> HandNumbers.three(a) + " · " + HandNumbers.three(1 - a);
            case Tanh _ -> "1 − " + HandNumbers.bracketed(HandNumbers.three(a)) + "²";
            default -> HandNumbers.bracketed(HandNumbers.three(slope));
        };
    }

    /** What it does to a sum. */
    static String forward(Activation activation, double z, double slope) {
        if (activation instanceof Step || activation instanceof Sign) {
            return tr(
                    "Only the side of 0 counts, not how far: between its jumps the function is"
                            + " flat, and its slope is 0.");
        }
        if (activation instanceof Linear) {
            return tr("A linear unit hands its sum on as it is.");
        }
        if (activation.canDie() && z < 0) {
            return tr("Below 0 it hands on 0, and its slope is 0: on this row it will not learn.");
        }
        if (!(activation instanceof Softmax) && activation.saturated((float) z)) {
            return tr(
                    "z stands on a flat end of the function: the slope here is {0}, and the way"
                            + " back is multiplied by it.",
                    HandNumbers.three(slope));
        }
        return tr(
                "The unit hands on what {0} makes of its sum. The slope here is {1}; the way back"
                        + " will need it.",
                name(activation), HandNumbers.three(slope));
    }

    /** What its slope does to a signal on the way back through a hidden unit. */
    static String backward(Activation activation, double slope) {
        return switch (activation) {
            case Sigmoid _ ->
                    tr(
                            "The slope is the one factor that can never exceed ¼: each sigmoid"
                                    + " layer on the way back costs at least three quarters of the"
                                    + " signal, before the weight has its say.");
            case Tanh _ ->
                    tr(
                            "The slope of tanh is at most 1, where z is 0: near there the signal"
                                    + " passes nearly whole.");
            case Step _, Sign _ ->
                    tr("The slope is 0 wherever z stands: nothing gets through, whatever came.");
            case Linear _ -> tr("The slope is 1: the signal passes as it is.");
            case Relu _ ->
                    slope == 0
                            ? tr("The unit was off, its slope is 0: nothing gets through it.")
                            : tr("The unit was on, its slope is 1: the signal passes whole.");
            default ->
                    tr(
                            "What comes back through the weights is multiplied by the slope where"
                                    + " the unit stands, here {0}.",
                            HandNumbers.three(slope));
        };
    }
}
