package gradlab.byhand;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps as they are gathered, with what those to come need to know of them. */
final class StepList {
    private final WorkedPass pass;
    private final HandNetwork network;
    private final int row;
    private final Symbols symbols;
    private final List<HandStep> steps = new ArrayList<>();
    private final Map<Quantity, Integer> numbers = new HashMap<>();

    StepList(WorkedPass pass, int row) {
        this.pass = pass;
        this.row = row;
        network = pass.network();
        symbols = new Symbols(network);
    }

    WorkedPass pass() {
        return pass;
    }

    HandNetwork network() {
        return network;
    }

    /** The row that is shown, from 0. */
    int row() {
        return row;
    }

    int rows() {
        return network.rows().size();
    }

    int layers() {
        return network.layers().size();
    }

    Activation activation(int layer) {
        return network.layer(layer).activation();
    }

    String symbol(Quantity quantity) {
        return symbols.of(quantity);
    }

    List<HandStep> steps() {
        return List.copyOf(steps);
    }

    /** One step more. */
    void add(
            StepGroup group,
            Quantity of,
            double value,
            String title,
            String what,
            List<Factor> factors,
            String meaning) {
        int number = steps.size() + 1;
        numbers.putIfAbsent(of, number);
        steps.add(
                new HandStep(number, group, of, symbol(of), value, title, what, factors, meaning));
    }

    /** What a number is, with the step that it comes from where there is one. */
    String from(String what, Quantity quantity) {
        Integer number = numbers.get(quantity);
        return number == null ? what : tr("{0}, from step {1}", what, number);
    }

    /** A unit in words. */
    String unit(int layer, int unit) {
        if (layer == layers()) {
            return network.outputs() == 1 ? tr("the output") : tr("output {0}", unit + 1);
        }
        return layers() > 2
                ? tr("unit {0} of hidden layer {1}", unit + 1, layer)
                : tr("hidden unit {0}", unit + 1);
    }

    /** What a unit of the layer below hands on, in words; an input for layer 0. */
    String handedOn(int layer, int unit) {
        return layer == 0 ? tr("input {0}", unit + 1) : tr("output of {0}", unit(layer, unit));
    }

    /** f′ where a unit stands; for a randomized activation with the slope that was drawn. */
    double slope(int layer, int unit, int ofRow) {
        double z = pass.z(layer, unit, ofRow);
        Activation activation = activation(layer);
        return activation.drawsSlopes() && z < 0
                ? pass.a(layer, unit, ofRow) / z
                : activation.slope((float) z);
    }

    /** Whether every output of a layer answers to every sum. */
    boolean together(int layer) {
        return activation(layer) instanceof Softmax;
    }

    /** ∂a_k/∂z_j of a softmax: a_k(1 − a_j) where k is j, else −a_k·a_j. */
    double across(int layer, int from, int to) {
        double a = pass.a(layer, from, row);
        double other = pass.a(layer, to, row);
        return from == to ? a * (1 - a) : -a * other;
    }
}
