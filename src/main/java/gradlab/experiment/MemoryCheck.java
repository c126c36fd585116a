package gradlab.experiment;

import static gradlab.text.Text.tr;

import gradlab.engine.network.Topology;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Refuses a model that would not fit into the program's memory, with the number. */
final class MemoryCheck {
    /** Sums, outputs and their gradients: arrays of [batch][width] that a layer keeps. */
    private static final int ROW_ARRAYS = 4;

    private static final int BYTES = 4;
    private static final double USABLE = 0.9;

    private MemoryCheck() {}

    static void check(Experiment experiment, Topology topology, long available, Findings findings) {
        double bytes = bytes(experiment, topology);
        if (bytes > USABLE * (double) available) {
            int widest =
                    IntStream.range(0, topology.layers().size())
                            .boxed()
                            .max(Comparator.comparingLong(i -> parameters(topology, i)))
                            .orElse(0);
            findings.error(
                    ModelCheck.path(widest),
                    tr(
                            "This model needs about {0} GB and the program has {1} GB: make `{2}`"
                                    + " narrower or the batch smaller.",
                            gigabytes(bytes),
                            gigabytes((double) available),
                            topology.layers().get(widest).name()));
        }
    }

    /** About how many bytes a run keeps beside its data. */
    static double bytes(Experiment experiment, Topology topology) {
        int batch = experiment.training().batches().batchSize();
        int copies = 3 + experiment.training().optimizer().memories();
        double numbers = 0;
        for (int i = 0; i < topology.layers().size(); i++) {
            numbers += (double) copies * (double) parameters(topology, i);
            numbers += (double) ROW_ARRAYS * batch * topology.outputWidths().get(i);
        }
        return BYTES * numbers;
    }

    private static long parameters(Topology topology, int layer) {
        return topology.layers().get(layer).parameterCount(topology.inputWidths().get(layer));
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (1L << 30));
    }
}
