package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;
import gradlab.knob.Words;
import gradlab.text.SentenceException;

import java.util.Arrays;

/**
 * −ln aⱼ of the row's class j, for targets given as class numbers (Keras {@code
 * SparseCategoricalCrossentropy}). After a softmax it is computed from the logits; after anything
 * else the outputs are first divided by their sum and clipped, as Keras does.
 */
public record SparseCategoricalCrossentropy() implements Loss {
    @Override
    public Targets targets() {
        return Targets.LABELS;
    }

    @Override
    public boolean fromLogits(Activation last) {
        return last instanceof Softmax;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double[] wanted = new double[outputs];
        wanted[(int) target[row]] = 1;
        return ClassRows.exact(fromLogits(last) ? z : a, wanted, row, fromLogits(last));
    }

    @Override
    public double sum(
            Activation last,
            float[] z,
            float[] a,
            float[] target,
            float[] gradient,
            int rows,
            int outputs) {
        writeOneHot(target, gradient, rows, outputs);
        return fromLogits(last)
                ? ClassRows.sumOfLogits(z, a, gradient, gradient, rows, outputs)
                : ClassRows.sumOfOutputs(a, gradient, gradient, rows, outputs);
    }

    private static void writeOneHot(float[] labels, float[] into, int rows, int classes) {
        Arrays.fill(into, 0, rows * classes, 0);
        for (int row = 0; row < rows; row++) {
            int label = (int) labels[row];
            if (label != labels[row] || label < 0 || label >= classes) {
                throw new SentenceException(
                        "label {0} is not a class: {1} outputs stand for classes 0 to {2}",
                        Words.number(labels[row]), classes, classes - 1);
            }
            into[row * classes + label] = 1;
        }
    }
}
