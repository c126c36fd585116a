package gradlab.run.files;

import gradlab.data.DataShape;
import gradlab.data.TargetLook;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Topology;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.history.Checkpoint;
import gradlab.run.predict.Columns;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether the parts of a saved run belong together, before any of them is used. */
final class SavedRunCheck {
    private static final String KERNEL = "kernel";

    private final SavedRun run;

    private SavedRunCheck(SavedRun run) {
        this.run = run;
    }

    /**
     * Refuses a run whose parts do not fit each other.
     *
     * @throws IllegalArgumentException saying which do not
     */
    static void check(SavedRun run) {
        SavedRunCheck check = new SavedRunCheck(run);
        check.refuseErrors(run.experiment());
        check.refuseErrors(TurnedKnobs.applied(run.experiment(), run.history().knobsTurned()));
        check.compareEpochs();
        check.compareSizes(run.checkpoint().network().weights());
        check.compareBest();
        check.tryState();
    }

    /**
     * Its experiment, on rows as its columns tell of them. What targets that are numbers look like
     * is not kept; it has trained on them, so they are taken for what any loss takes.
     */
    private void refuseErrors(Experiment experiment) {
        Columns columns = run.columns();
        DataShape shape =
                new DataShape(
                        columns.inputNames().size(),
                        columns.targetNames().size(),
                        columns.classNames(),
                        columns.imageWidth(),
                        TargetLook.ONE_HOT);
        for (Problem problem : ExperimentCheck.check(experiment, shape)) {
            if (problem.isError()) {
                throw new SentenceException("its experiment cannot run: {0}", problem);
            }
        }
    }

    /** The epoch in which a run diverged is recorded, though it is not done. */
    private void compareEpochs() {
        int recorded = run.history().epochs();
        int done = run.checkpoint().epochs();
        if (recorded < done || recorded > done + 1L) {
            throw new SentenceException(
                    "its history has {0} {0|epoch|epochs}, and its state {1}", recorded, done);
        }
    }

    /** What is kept of a best epoch, which must be one of those that are done. */
    private void compareBest() {
        bestWeights().forEach(this::compareSizes);
        Checkpoint.Best best = run.checkpoint().best();
        if (best != null && best.epoch() > run.checkpoint().epochs()) {
            throw new SentenceException(
                    "its best epoch is {0}, but its state has {1} {1|epoch|epochs}",
                    best.epoch(), run.checkpoint().epochs());
        }
    }

    private List<Weights> bestWeights() {
        Checkpoint.Stopping stopping = run.checkpoint().stopping();
        Checkpoint.Best best = run.checkpoint().best();
        return Stream.of(
                        Stream.ofNullable(stopping).map(Checkpoint.Stopping::weights),
                        Stream.ofNullable(best).map(Checkpoint.Best::weights))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Counts every layer's weights before a network is built, so that it is never larger than what
     * the file holds.
     */
    private void compareSizes(Weights weights) {
        int inputs = run.columns().inputNames().size();
        Topology topology = Topology.of(run.experiment().model().layers(), inputs);
        Map<String, LayerWeights> given = new HashMap<>();
        for (LayerWeights layer : weights.layers()) {
            if (layer.arrays().isEmpty() || given.put(layer.layer(), layer) != null) {
                throw new SentenceException(
                        "it has weights of layer `{0}` twice, or none", layer.layer());
            }
        }
        for (int i = 0; i < topology.layers().size(); i++) {
            Layer layer = topology.layers().get(i);
            int width = topology.inputWidths().get(i);
            compareSize(layer, width, given.get(layer.name()));
        }
    }

    private static void compareSize(Layer layer, int width, @Nullable LayerWeights given) {
        long needed = layer.parameterCount(width);
        long found =
                given == null
                        ? 0
                        : given.arrays().values().stream().mapToLong(array -> array.length).sum();
        if (needed != found) {
            throw new SentenceException(
                    "layer `{0}` of its experiment has {1} {1|weight|weights}, but its state "
                            + "holds {2}",
                    layer.name(), needed, found);
        }
        int rows = given == null ? width : given.rows().getOrDefault(KERNEL, width);
        if (rows != width) {
            throw new SentenceException(
                    "the kernel of layer `{0}` has {1} {1|row|rows} for {2} {2|input|inputs}",
                    layer.name(), rows, width);
        }
    }

    /** Puts the state into a network, which refuses what does not fit. */
    private void tryState() {
        Experiment experiment = run.experiment();
        Network network =
                new Network(
                        new NetworkPlan(
                                experiment.model().layers(),
                                run.columns().inputNames().size(),
                                experiment.training().loss(),
                                1,
                                1),
                        0);
        Checkpoint state = run.checkpoint();
        network.restore(state.network());
        bestWeights().forEach(network::load);
        List<String> recorded = Objects.requireNonNull(run.history().started()).layers();
        if (!recorded.equals(network.kernelLayers())) {
            throw new SentenceException(
                    "its history is of the layers {0}, and its state of {1}",
                    recorded, network.kernelLayers());
        }
    }
}
