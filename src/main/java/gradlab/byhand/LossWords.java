package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.Huber;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanAbsoluteError;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.knob.Knobs;

/** A loss function in symbols and words. */
public final class LossWords {
    private LossWords() {}

    /** Its name in Keras. */
    public static String name(Loss loss) {
        return Knobs.typeName(loss.getClass());
    }

    /** Whether it is a mean over the outputs. */
    static boolean perOutput(Loss loss) {
        return switch (loss) {
            case MeanSquaredError _, MeanAbsoluteError _, Huber _, BinaryCrossentropy _ -> true;
            case SparseCategoricalCrossentropy _, CategoricalCrossentropy _ -> false;
        };
    }

    /** What one output adds, in TeX. */
    static String term(Loss loss, String a, String y, double wanted) {
        return switch (loss) {
            case MeanSquaredError _ -> "\\left(" + a + "-" + y + "\\right)^2";
            case MeanAbsoluteError _ -> "\\left|" + a + "-" + y + "\\right|";
            case Huber _ -> "h_\\delta\\left(" + a + "-" + y + "\\right)";
            case BinaryCrossentropy _ -> {
                String one = "\\ln " + a;
                String zero = "\\ln\\left(1-" + a + "\\right)";
                yield wanted == 1
                        ? "-" + one
                        : wanted == 0 ? "-" + zero : "-" + y + one + "-(1-" + y + ")" + zero;
            }
            case SparseCategoricalCrossentropy _, CategoricalCrossentropy _ -> "-\\ln " + a;
        };
    }

    /** What one output adds, with numbers. */
    static String term(Loss loss, double a, double wanted) {
        String answer = HandNumbers.three(a);
        String y = HandNumbers.bracketed(HandNumbers.typed(wanted));
        return switch (loss) {
            case MeanSquaredError _ -> "(" + answer + " − " + y + ")²";
            case MeanAbsoluteError _ -> "|" + answer + " − " + y + "|";
            case Huber _ -> "h(" + answer + " − " + y + ")";
            case BinaryCrossentropy _ -> {
                String rest = HandNumbers.three(1 - a);
                yield wanted == 1
                        ? "−ln " + answer
                        : wanted == 0
                                ? "−ln " + rest
                                : "−"
                                        + y
                                        + "·ln "
                                        + answer
                                        + " − "
                                        + HandNumbers.typed(1 - wanted)
                                        + "·ln "
                                        + rest;
            }
            case SparseCategoricalCrossentropy _, CategoricalCrossentropy _ -> "−ln " + answer;
        };
    }

    /** ∂ℓ/∂a of one output, before the means are taken, in TeX. */
    static String slope(Loss loss, String a, String y) {
        return switch (loss) {
            case MeanSquaredError _ -> "2\\left(" + a + "-" + y + "\\right)";
            case MeanAbsoluteError _ -> "\\mathrm{sign}\\left(" + a + "-" + y + "\\right)";
            case Huber _ -> "\\left[" + a + "-" + y + "\\right]_{-\\delta}^{\\delta}";
            case BinaryCrossentropy _ -> "\\frac{" + a + "-" + y + "}{" + a + "\\,(1-" + a + ")}";
            case SparseCategoricalCrossentropy _, CategoricalCrossentropy _ ->
                    "\\frac{\\partial\\ell}{\\partial " + a + "}";
        };
    }

    /** The same with numbers. */
    static String slope(Loss loss, double a, double wanted, double value) {
        String answer = HandNumbers.three(a);
        String y = HandNumbers.bracketed(HandNumbers.typed(wanted));
        return switch (loss) {
            case MeanSquaredError _ -> "2 · (" + answer + " − " + y + ")";
            default -> HandNumbers.bracketed(HandNumbers.three(value));
        };
    }

    /** What it measures. */
    static String meaning(Loss loss) {
        return switch (loss) {
            case MeanSquaredError _ ->
                    tr(
                            "How far the answer is from the target, squared: twice as far is four"
                                    + " times as wrong.");
            case MeanAbsoluteError _ ->
                    tr("How far the answer is from the target: twice as far is twice as wrong.");
            case Huber _ ->
                    tr(
                            "Squared for small errors, and a straight line for large ones, which"
                                    + " then pull no harder.");
            case BinaryCrossentropy _, SparseCategoricalCrossentropy _, CategoricalCrossentropy _ ->
                    tr(
                            "The negative logarithm of the probability that was given to what is"
                                    + " true: 0 when it was 1, and without bound towards 0.");
        };
    }
}
