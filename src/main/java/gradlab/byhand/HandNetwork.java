package gradlab.byhand;

import gradlab.engine.activation.Activation;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.Targets;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A network small enough for every number to be looked at, with its rows, its loss and its rate.
 *
 * @param layers input side first, the last is the output
 * @param rows what is passed, as one batch
 * @param rate η of the update
 */
public record HandNetwork(List<HandLayer> layers, Loss loss, List<HandRow> rows, double rate) {
    /** The most numbers in a row of inputs. */
    public static final int MOST_INPUTS = 4;

    /** The most hidden layers. */
    public static final int MOST_HIDDEN = 2;

    /** The most units in a hidden layer. */
    public static final int MOST_UNITS = 6;

    /** The most outputs. */
    public static final int MOST_OUTPUTS = 4;

    /** The most rows. */
    public static final int MOST_ROWS = 8;

    /** The usual step. */
    public static final double USUAL_RATE = 0.5;

    /** Refuses what is too large, or does not fit together. */
    public HandNetwork {
        layers = List.copyOf(layers);
        rows = List.copyOf(rows);
        refuseBeyond(layers.size() - 1, 0, MOST_HIDDEN, "hidden layers");
        refuseBeyond(rows.size(), 1, MOST_ROWS, "rows");
        refuseBeyond(layers.getFirst().inputs(), 1, MOST_INPUTS, "inputs");
        refuseBeyond(layers.getLast().units(), 1, MOST_OUTPUTS, "outputs");
        for (HandLayer layer : layers.subList(0, layers.size() - 1)) {
            refuseBeyond(layer.units(), 1, MOST_UNITS, "units");
        }
        for (HandRow row : rows) {
            for (double target : row.targets()) {
                refuse(loss, target, layers.getLast().units());
            }
        }
    }

    private static void refuseBeyond(int count, int least, int most, String what) {
        if (count < least || count > most) {
            throw new IllegalArgumentException(count + " " + what);
        }
    }

    /**
     * Refuses a target that a loss cannot read.
     *
     * @throws SentenceException which says what it may be
     */
    public static void refuse(Loss loss, double target, int outputs) {
        boolean share = target >= 0 && target <= 1;
        switch (loss.targets()) {
            case NUMBERS -> {}
            case PROBABILITIES, ONE_HOT -> {
                if (!share) {
                    throw new SentenceException(
                            "A target of this loss is a probability, from 0 to 1.");
                }
            }
            case LABELS -> {
                if (target != Math.rint(target) || target < 0 || target >= outputs) {
                    throw new SentenceException(
                            "A target of this loss is the number of a class, from 0 to {0}.",
                            outputs - 1);
                }
            }
        }
    }

    /** How many numbers come in. */
    public int inputs() {
        return layers.getFirst().inputs();
    }

    /** How many numbers come out. */
    public int outputs() {
        return layers.getLast().units();
    }

    /** How many numbers a target has. */
    public int targets() {
        return loss.targetWidth(outputs());
    }

    /** A layer by its number from 1. */
    public HandLayer layer(int number) {
        return layers.get(number - 1);
    }

    /** Inputs, then the units of every layer. */
    public List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>(List.of(inputs()));
        layers.forEach(layer -> sizes.add(layer.units()));
        return List.copyOf(sizes);
    }

    /** How many weights and biases it has. */
    public int parameters() {
        return layers.stream().mapToInt(HandLayer::parameters).sum();
    }

    /** How wide one target is, whatever the loss, as one number an output. */
    double wanted(int row, int unit) {
        List<Double> targets = rows.get(row).targets();
        return loss.targets() == Targets.LABELS
                ? targets.getFirst() == unit ? 1 : 0
                : targets.get(unit);
    }

    // ---- edits

    /** With one layer replaced, by its number from 1. */
    private HandNetwork with(int number, UnaryOperator<HandLayer> change) {
        List<HandLayer> changed = new ArrayList<>(layers);
        changed.set(number - 1, change.apply(layer(number)));
        return withLayers(changed);
    }

    /** With other layers of the same widths. */
    HandNetwork withLayers(List<HandLayer> changed) {
        return new HandNetwork(changed, loss, rows, rate);
    }

    /** With another weight. */
    public HandNetwork withWeight(int layer, int input, int unit, double value) {
        return with(layer, each -> each.withWeight(input, unit, value));
    }

    /** With another bias. */
    public HandNetwork withBias(int layer, int unit, double value) {
        return with(layer, each -> each.withBias(unit, value));
    }

    /** With another activation in all hidden layers. */
    public HandNetwork withHidden(Activation activation) {
        HandNetwork changed = this;
        for (int layer = 1; layer < layers.size(); layer++) {
            changed = changed.with(layer, each -> each.with(activation));
        }
        return changed;
    }

    /** With another activation of the output. */
    public HandNetwork withOutput(Activation activation) {
        return with(layers.size(), each -> each.with(activation));
    }

    /** With another loss, the targets written as it wants them. */
    public HandNetwork withLoss(Loss other) {
        List<HandRow> changed =
                rows.stream()
                        .map(
                                row ->
                                        new HandRow(
                                                row.inputs(),
                                                TargetForms.read(row, loss, other, outputs())))
                        .toList();
        return new HandNetwork(layers, other, changed, rate);
    }

    /** With another step. */
    public HandNetwork withRate(double other) {
        return new HandNetwork(layers, loss, rows, other);
    }

    /** With other rows. */
    public HandNetwork withRows(List<HandRow> other) {
        return new HandNetwork(layers, loss, other, rate);
    }

    /** With another input of a row. */
    public HandNetwork withInput(int row, int index, double value) {
        return withRow(row, rows.get(row).withInput(index, value));
    }

    /** With another target of a row. */
    public HandNetwork withTarget(int row, int index, double value) {
        return withRow(row, rows.get(row).withTarget(index, value));
    }

    private HandNetwork withRow(int index, HandRow row) {
        List<HandRow> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return withRows(changed);
    }

    /** With one row more, the last once again; itself where there is no room. */
    public HandNetwork plusRow() {
        if (rows.size() == MOST_ROWS) {
            return this;
        }
        List<HandRow> changed = new ArrayList<>(rows);
        changed.add(rows.getLast());
        return withRows(changed);
    }

    /** Without a row; itself where it is the only one. */
    public HandNetwork withoutRow(int index) {
        if (rows.size() == 1) {
            return this;
        }
        List<HandRow> changed = new ArrayList<>(rows);
        changed.remove(index);
        return withRows(changed);
    }
}
