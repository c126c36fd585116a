package gradlab.run.history;

import java.util.Arrays;
import java.util.Locale;

/**
 * The numbers of one epoch, by measure. A number nobody asked for, or that does not exist here, is
 * NaN. The loss is data loss and penalties, mean over the samples, as Keras logs it; learning rate
 * and momentum are of the epoch's first step; a layer's gradient norm is the mean over the steps of
 * ‖∂(total loss)/∂kernel‖₂ before clipping, of a frozen layer too, since the gradient is there
 * though nothing moves; its update ratio the mean over the steps of ‖Δkernel‖/‖kernel‖; its weight
 * norm and what is said of its activations, over the probe batch, belong to the epoch's end.
 */
public final class EpochRecord {
    private static final Measure[] MEASURES = Measure.values();

    // How many measures of a kind stand before each.
    private static final int[] RUN_BEFORE = before(Measure.Per.RUN);
    private static final int[] METRIC_BEFORE = before(Measure.Per.METRIC);
    private static final int[] LAYER_BEFORE = before(Measure.Per.LAYER);

    private final int epoch;
    private final int metrics;
    private final int layers;
    // Each measure's numbers side by side, in the order of the measures.
    private final double[] numbers;

    /**
     * An epoch of which nothing is known yet.
     *
     * @param epoch from 1
     * @param metrics how many metrics the experiment names
     * @param layers how many layers {@link RunEvent.Started#layers} has
     */
    public EpochRecord(int epoch, int metrics, int layers) {
        this.epoch = epoch;
        this.metrics = metrics;
        this.layers = layers;
        numbers = new double[start(MEASURES.length)];
        Arrays.fill(numbers, Double.NaN);
    }

    /** From 1. */
    public int epoch() {
        return epoch;
    }

    /** How many numbers there are of a measure. */
    public int count(Measure measure) {
        return switch (measure.per()) {
            case RUN -> 1;
            case METRIC -> metrics;
            case LAYER -> layers;
        };
    }

    /** Writes what there is one of; by its maker alone, before anybody else sees it. */
    public EpochRecord set(Measure measure, double value) {
        return set(measure, 0, value);
    }

    /** Writes what there is one a metric or layer of; likewise. */
    public EpochRecord set(Measure measure, int index, double value) {
        numbers[at(measure, index)] = value;
        return this;
    }

    /** What there is one of. */
    public double get(Measure measure) {
        return get(measure, 0);
    }

    /**
     * What there is one a metric or layer of.
     *
     * @param index which metric or layer; else 0
     */
    public double get(Measure measure, int index) {
        return numbers[at(measure, index)];
    }

    // The layout never leaves this class, so that the order of the measures may be changed.
    @SuppressWarnings("EnumOrdinal")
    private int at(Measure measure, int index) {
        if (index < 0 || index >= count(measure)) {
            throw new IndexOutOfBoundsException(
                    String.format(Locale.ROOT, "%s %d of %d", measure, index, count(measure)));
        }
        return start(measure.ordinal()) + index;
    }

    private int start(int ordinal) {
        return RUN_BEFORE[ordinal]
                + metrics * METRIC_BEFORE[ordinal]
                + layers * LAYER_BEFORE[ordinal];
    }

    private static int[] before(Measure.Per per) {
        int[] before = new int[MEASURES.length + 1];
        for (int i = 0; i < MEASURES.length; i++) {
            before[i + 1] = before[i] + (MEASURES[i].per() == per ? 1 : 0);
        }
        return before;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EpochRecord same
                && epoch == same.epoch
                && metrics == same.metrics
                && layers == same.layers
                && Arrays.equals(numbers, same.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * epoch + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "epoch %d: loss %s", epoch, get(Measure.LOSS));
    }
}
