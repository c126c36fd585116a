package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;

/**
 * −Σ yⱼ ln aⱼ over the classes, for targets given as one number a class (Keras {@code
 * CategoricalCrossentropy}). After a softmax it is computed from the logits; after anything else
 * the outputs are first divided by their sum and clipped, as Keras does.
 */
public record CategoricalCrossentropy() implements Loss {
    @Override
    public Targets targets() {
        return Targets.ONE_HOT;
    }

    @Override
    public boolean fromLogits(Activation last) {
        return last instanceof Softmax;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double[] wanted = new double[outputs];
        for (int i = 0; i < outputs; i++) {
            wanted[i] = target[row * outputs + i];
        }
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
        return fromLogits(last)
                ? ClassRows.sumOfLogits(z, a, target, gradient, rows, outputs)
                : ClassRows.sumOfOutputs(a, target, gradient, rows, outputs);
    }
}
