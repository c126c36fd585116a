package gradlab.byhand;

import java.util.ArrayList;
import java.util.List;

/** One row: what comes in, and what should come out as the loss wants it. */
public record HandRow(List<Double> inputs, List<Double> targets) {
    /** Keeps its own lists. */
    public HandRow {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /** With another input. */
    HandRow withInput(int index, double value) {
        return new HandRow(replaced(inputs, index, value), targets);
    }

    /** With another target. */
    HandRow withTarget(int index, double value) {
        return new HandRow(inputs, replaced(targets, index, value));
    }

    /** A list with one number replaced. */
    static List<Double> replaced(List<Double> numbers, int index, double value) {
        List<Double> changed = new ArrayList<>(numbers);
        changed.set(index, value);
        return changed;
    }
}
