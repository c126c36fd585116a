package gradlab.data.prepare;

import gradlab.data.DataException;
import gradlab.data.Dataset;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spreads the classes evenly over an order of rows. */
final class Strata {
    private Strata() {}

    /**
     * The same rows so that any run of them holds each class in its share, to within one row: the
     * k-th of the n rows of a class moves to the place (k + ½)/n.
     *
     * @throws DataException when the rows have no classes
     */
    static int[] spread(int[] order, Dataset data) {
        if (!data.classification()) {
            throw new DataException(
                    "split.stratify: the target is a number, not a class; set it to false");
        }
        int[] sizes = new int[data.classNames().size()];
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[i] = sizes[data.label(order[i])]++;
        }
        return IntStream.range(0, order.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                i -> (rank[i] + 0.5) / sizes[data.label(order[i])]))
                .mapToInt(i -> order[i])
                .toArray();
    }
}
