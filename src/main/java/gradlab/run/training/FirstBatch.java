package gradlab.run.training;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Activation;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.Network;
import gradlab.engine.tensor.Norm;
import gradlab.experiment.Experiment;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.predict.NetworkMaker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What one batch tells of a network before it has learned anything: passed forward and back as a
 * training step does, without a step.
 *
 * @param rows how many rows passed
 * @param loss their mean loss, penalties included
 * @param layers with a kernel, input side first
 */
public record FirstBatch(int rows, double loss, List<LayerPass> layers) {
    /**
     * What one layer with a kernel showed.
     *
     * @param activation what its sums go through, its own or that of the layer behind it
     * @param weightMean over the kernel's first weights
     * @param weightVariance likewise, around the mean
     * @param weightNorm ‖kernel‖₂
     * @param gradientNorm ‖∂(total loss)/∂kernel‖₂
     * @param activationMean over rows and units; likewise the next three, as an epoch's record has
     *     them
     * @param identical the share of its units that have the first unit's weights and gradient
     */
    public record LayerPass(
            String layer,
            int units,
            Activation activation,
            double weightMean,
            double weightVariance,
            double weightNorm,
            double gradientNorm,
            double activationMean,
            double activationSd,
            double saturated,
            double dead,
            double identical) {}

    /** Keeps its own copy. */
    public FirstBatch {
        layers = List.copyOf(layers);
    }

    /**
     * Passes one batch, of at least 32 rows where there are as many.
     *
     * @param data as {@link Trainer#prepare} makes them
     * @param folder what relative paths in the experiment are relative to
     * @throws IllegalArgumentException when the layers make no network
     */
    public static FirstBatch of(Experiment experiment, PreparedData data, Path folder) {
        Experiment named = NetworkMaker.named(experiment, List.of());
        Network network = StartingNetwork.of(named, data, folder);
        return of(network, data, NetworkMaker.rows(named, data));
    }

    private static FirstBatch of(Network network, PreparedData data, int maxRows) {
        ActivationProbe probe = new ActivationProbe(network, data.train().inputs(), maxRows);
        double loss = probe.trainingPass(data.train().targets());
        List<Cell> kernels = network.cells().stream().filter(c -> c.kernel() != null).toList();
        EpochRecord shown = new EpochRecord(1, 0, kernels.size());
        probe.writeTo(shown);
        List<LayerPass> layers = new ArrayList<>();
        for (int i = 0; i < kernels.size(); i++) {
            layers.add(pass(kernels.get(i), probe.seen(i), shown, i));
        }
        return new FirstBatch(probe.rows(), loss, layers);
    }

    private static LayerPass pass(Cell cell, Cell seen, EpochRecord shown, int index) {
        Parameter kernel = Objects.requireNonNull(cell.kernel());
        float[] weights = kernel.values();
        Norm norm = new Norm();
        double mean = mean(weights);
        return new LayerPass(
                cell.layer().name(),
                cell.width(),
                seen.activation(),
                mean,
                variance(weights, mean),
                norm.of(weights),
                norm.of(kernel.gradient()),
                shown.get(Measure.ACTIVATION_MEAN, index),
                shown.get(Measure.ACTIVATION_SD, index),
                shown.get(Measure.SATURATED, index),
                shown.get(Measure.DEAD, index),
                Math.min(
                        IdenticalUnits.share(weights, cell.inputWidth()),
                        IdenticalUnits.share(kernel.gradient(), cell.inputWidth())));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(float[] values, double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
