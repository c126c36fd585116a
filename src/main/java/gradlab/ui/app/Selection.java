package gradlab.ui.app;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which layers are selected, by index in the model.
 *
 * @param layers all of them
 * @param lead the one the inspector shows and the arrow keys move; −1 where nothing is selected
 */
public record Selection(SortedSet<Integer> layers, int lead) {
    /** Nothing. */
    public static final Selection NONE = new Selection(new TreeSet<>(), -1);

    /** Keeps its own copy. */
    public Selection {
        layers = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(layers));
    }

    /** One layer. */
    public static Selection of(int layer) {
        return between(layer, layer);
    }

    /** All layers from one to another, the second leading. */
    public static Selection between(int from, int to) {
        TreeSet<Integer> layers = new TreeSet<>();
        IntStream.rangeClosed(Math.min(from, to), Math.max(from, to)).forEach(layers::add);
        return new Selection(layers, to);
    }

    /** The same with one more, or one less when it was there. */
    public Selection toggled(int layer) {
        TreeSet<Integer> next = new TreeSet<>(layers);
        if (next.remove(layer)) {
            return next.isEmpty() ? NONE : new Selection(next, next.first());
        }
        next.add(layer);
        return new Selection(next, layer);
    }

    /** What is left of it in a model with so many layers. */
    public Selection within(int size) {
        TreeSet<Integer> next = new TreeSet<>(layers.headSet(size));
        if (next.size() == layers.size()) {
            return this;
        }
        return next.isEmpty() ? NONE : new Selection(next, Math.min(lead, next.last()));
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return layers.isEmpty();
    }

    /** Whether a layer belongs to it. */
    public boolean contains(int layer) {
        return layers.contains(layer);
    }
}
