package gradlab.byhand;

import gradlab.engine.activation.Activation;

import java.util.ArrayList;
import java.util.List;

/**
 * A fully connected layer with all its numbers.
 *
 * @param kernel [inputs][units]
 * @param bias [units]
 */
public record HandLayer(Activation activation, List<List<Double>> kernel, List<Double> bias) {
    /** Keeps its own lists. */
    public HandLayer {
        kernel = kernel.stream().map(List::copyOf).toList();
        bias = List.copyOf(bias);
        for (List<Double> row : kernel) {
            if (row.size() != bias.size()) {
                throw new IllegalArgumentException(row.size() + " weights, " + bias.size());
            }
        }
    }

    /** How many units it has. */
    public int units() {
        return bias.size();
    }

    /** How many numbers come in. */
    public int inputs() {
        return kernel.size();
    }

    /** How many weights and biases it has. */
    public int parameters() {
        return (inputs() + 1) * units();
    }

    /** One weight. */
    public double weight(int input, int unit) {
        return kernel.get(input).get(unit);
    }

    /** With another activation. */
    HandLayer with(Activation other) {
        return new HandLayer(other, kernel, bias);
    }

    /** With another weight. */
    HandLayer withWeight(int input, int unit, double value) {
        List<List<Double>> changed = new ArrayList<>(kernel);
        changed.set(input, HandRow.replaced(kernel.get(input), unit, value));
        return new HandLayer(activation, changed, bias);
    }

    /** With another bias. */
    HandLayer withBias(int unit, double value) {
        return new HandLayer(activation, kernel, HandRow.replaced(bias, unit, value));
    }
}
