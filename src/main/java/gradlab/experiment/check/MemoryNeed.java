package gradlab.experiment.check;

import gradlab.data.Extent;
import gradlab.engine.network.Topology;
import gradlab.experiment.Callbacks;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;

/**
 * About how many bytes a run takes at its peak, foreseen from sizes alone.
 *
 * @param data rows while they are dealt out, or read again for their predictions
 * @param weights with gradients, what the optimizer remembers, and the copies kept of them
 * @param batches sums, outputs and gradients of the rows that pass at once
 * @param history what is recorded of every epoch
 */
public record MemoryNeed(double data, double weights, double batches, double history) {
    /** Weights, gradients, the last step's weights, and a copy to show or save. */
    private static final int COPIES = 4;

    /** Sums, outputs, their gradients, and what a layer draws: [rows][width] each. */
    private static final int ROW_ARRAYS = 4;

    /** The most rows that pass at once where no batch asks for more; fewer in wide networks. */
    private static final int CHUNK = 512;

    private static final double CHUNK_NUMBERS = 1 << 22;

    /** Numbers recorded of an epoch, and of each layer and metric in it. */
    private static final int NUMBERS = 8;

    private static final int LAYER_NUMBERS = 9;

    /** Of an experiment on data of that extent. */
    public static MemoryNeed of(Experiment experiment, Topology topology, Extent extent) {
        int optimizer = experiment.training().optimizer().memories();
        Callbacks callbacks = experiment.training().callbacks();
        int best = callbacks.earlyStopping() == null ? 0 : 1;
        best += callbacks.checkpoint() == null ? 0 : 1;
        double parameters = 0;
        double widths = extent.columns();
        for (int i = 0; i < topology.layers().size(); i++) {
            parameters += parameters(topology, i);
            widths += topology.outputWidths().get(i);
        }
        // A checkpoint copies the weights and all that the optimizer remembers.
        int copies = COPIES + 1 + 2 * optimizer + best;
        double chunk = Math.clamp(CHUNK_NUMBERS / Math.max(1, widths), 1, CHUNK);
        // A batch holds no more rows than there are; how many is not known of data read elsewhere.
        double batch = Math.min(experiment.training().batches().batchSize(), extent.rows());
        double rows = Math.max(batch, chunk);
        return new MemoryNeed(
                extent.peak(),
                Float.BYTES * copies * parameters,
                Float.BYTES * ROW_ARRAYS * rows * widths,
                Float.BYTES * epochs(experiment.training()) * numbers(experiment, topology));
    }

    /** Parameters of a layer. */
    static double parameters(Topology topology, int layer) {
        return topology.layers().get(layer).parameterCount(topology.inputWidths().get(layer));
    }

    private static double epochs(Training training) {
        return training.phases().isEmpty()
                ? training.epochs()
                : training.phases().stream().mapToDouble(Phase::epochs).sum();
    }

    private static double numbers(Experiment experiment, Topology topology) {
        return NUMBERS
                + 2.0 * experiment.training().metrics().size()
                + (double) LAYER_NUMBERS * topology.layers().size();
    }

    /** All of it. */
    public double total() {
        return data + weights + batches + history;
    }
}
