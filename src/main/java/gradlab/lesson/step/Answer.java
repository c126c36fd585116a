package gradlab.lesson.step;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** What a student answered to a {@link Question}. */
public sealed interface Answer {
    /** One of several, counted from 1. */
    record Picked(int choice) implements Answer {}

    /** A number. */
    record Typed(double number) implements Answer {}

    /** A curve, as values at even steps over all epochs. */
    record Drawn(double[] values) implements Answer {
        /** Keeps its own copy. */
        public Drawn {
            values = values.clone();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Drawn drawn && Arrays.equals(values, drawn.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    /** Things in an order, each by its number from 1. */
    record Ordered(List<Integer> order) implements Answer {
        /** Keeps its own copy. */
        public Ordered {
            order = List.copyOf(order);
        }
    }

    /** A layer that was marked in the picture. */
    record MarkedLayer(String layer) implements Answer {}

    /** An epoch that was marked in the picture, from 1. */
    record MarkedEpoch(int epoch) implements Answer {}
}
