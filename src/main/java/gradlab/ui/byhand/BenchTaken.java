package gradlab.ui.byhand;

import static gradlab.text.Text.tr;

import gradlab.byhand.HandLayer;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.HandRow;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.past.Trail;
import gradlab.run.predict.NetworkMaker;
import gradlab.ui.app.BenchModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The network on the bench with its first training row, where it is small enough.
 *
 * @param network null where it cannot be taken
 * @param why what was taken, or why not
 */
record BenchTaken(@Nullable HandNetwork network, String why) {
    private static BenchTaken not(String why) {
        return new BenchTaken(null, why);
    }

    /** As it stands now: trained as far as the run is, or with its first weights. */
    static BenchTaken of(BenchModel bench) {
        Experiment experiment = NetworkMaker.named(bench.editing().experiment().get(), List.of());
        PreparedData data = bench.data().prepared().get();
        if (data == null || !bench.editing().problems().get().isEmpty()) {
            return not(tr("The experiment on the bench cannot be trained yet; mend that first."));
        }
        List<Layer> layers = experiment.model().layers();
        String why = tooLarge(layers, data.train().inputs().numCols);
        if (!why.isEmpty()) {
            return not(why);
        }
        List<Trail.Point> points = bench.run().trail().points();
        boolean trained = !points.isEmpty() && !bench.run().needsRewind().get();
        Weights weights =
                trained ? points.getLast().weights() : NetworkMaker.firstWeights(experiment, data);
        HandNetwork taken =
                new HandNetwork(
                        read(layers, weights),
                        experiment.training().loss(),
                        List.of(row(data, experiment)),
                        HandNetwork.USUAL_RATE);
        return new BenchTaken(
                taken,
                trained
                        ? tr(
                                "Taken with the weights of epoch {0}, and the first training row.",
                                points.getLast().epoch())
                        : tr("Taken with its first weights, and the first training row."));
    }

    private static String tooLarge(List<Layer> layers, int inputs) {
        if (inputs > HandNetwork.MOST_INPUTS) {
            return tr(
                    "The network on the bench has {0} {0|input|inputs}; by hand there is room for"
                            + " {1}.",
                    inputs, HandNetwork.MOST_INPUTS);
        }
        if (layers.size() - 1 > HandNetwork.MOST_HIDDEN) {
            return tr(
                    "The network on the bench has {0} hidden {0|layer|layers}; by hand there is"
                            + " room for {1}.",
                    layers.size() - 1, HandNetwork.MOST_HIDDEN);
        }
        for (Layer layer : layers) {
            if (!(layer instanceof Dense dense) || !dense.useBias()) {
                return tr(
                        "By hand there are only dense layers with a bias; {0} is another kind.",
                        layer.name());
            }
            boolean last = layer.equals(layers.getLast());
            int most = last ? HandNetwork.MOST_OUTPUTS : HandNetwork.MOST_UNITS;
            if (dense.units() > most) {
                return tr(
                        "{0} has {1} {1|unit|units}; by hand there is room for {2}.",
                        layer.name(), dense.units(), most);
            }
        }
        return "";
    }

    private static List<HandLayer> read(List<Layer> layers, Weights weights) {
        List<HandLayer> read = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Dense dense = (Dense) layers.get(i);
            float[] kernel = weights.layers().get(i).arrays().get("kernel");
            float[] bias = weights.layers().get(i).arrays().get("bias");
            if (kernel == null || bias == null) {
                throw new IllegalStateException("no weights of " + dense.name());
            }
            List<List<Double>> rows = new ArrayList<>();
            for (int start = 0; start < kernel.length; start += bias.length) {
                rows.add(numbers(kernel, start, bias.length));
            }
            read.add(new HandLayer(dense.activation(), rows, numbers(bias, 0, bias.length)));
        }
        return read;
    }

    private static HandRow row(PreparedData data, Experiment experiment) {
        int width = data.train().inputs().numCols;
        int outputs = ((Dense) experiment.model().layers().getLast()).units();
        return new HandRow(
                numbers(data.train().inputs().data, 0, width),
                numbers(
                        data.train().targets().data,
                        0,
                        experiment.training().loss().targetWidth(outputs)));
    }

    private static List<Double> numbers(float[] values, int from, int count) {
        List<Double> numbers = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            numbers.add((double) values[i]);
        }
        return numbers;
    }
}
