package gradlab.doctor.trial;

import gradlab.data.DataSource;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.engine.activation.Activation;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.LecunNormal;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.schedule.Constant;
import gradlab.experiment.Batches;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An experiment in the making: a task and a stack of equal hidden layers.
 *
 * @param hidden the layers before the output
 */
record Draft(
        Task task,
        DataPlan data,
        List<Layer> hidden,
        Dense output,
        Optimizer optimizer,
        int epochs,
        int batchSize,
        long seed) {
    /** A stack of hidden layers of one width, begun as suits their activation. */
    static Draft of(Task task, int depth, int width, Activation activation, long seed) {
        List<Layer> hidden = new ArrayList<>();
        for (int i = 1; i <= depth; i++) {
            Dense dense = new Dense("hidden" + i, width, activation);
            hidden.add(Knobs.with(dense, "kernelInitializer", suited(activation)));
        }
        return new Draft(
                task,
                task.data(seed),
                hidden,
                task.output(),
                new gradlab.engine.optimizer.Adam().withLearningRate(0.01),
                60,
                16,
                seed);
    }

    private static Initializer suited(Activation activation) {
        return switch (activation.suitedInitializer()) {
            case GLOROT -> new GlorotUniform();
            case HE -> new HeNormal();
            case LECUN -> new LecunNormal();
        };
    }

    Draft with(Optimizer newOptimizer) {
        return Knobs.with(this, "optimizer", newOptimizer);
    }

    Draft epochs(int newEpochs) {
        return Knobs.with(this, "epochs", newEpochs);
    }

    Draft batch(int rows) {
        return Knobs.with(this, "batchSize", rows);
    }

    Draft kernels(Initializer initializer) {
        return each(dense -> Knobs.with(dense, "kernelInitializer", initializer));
    }

    /** The hidden dense layers changed one by one. */
    Draft each(UnaryOperator<Dense> change) {
        return Knobs.with(
                this,
                "hidden",
                hidden.stream()
                        .map(layer -> layer instanceof Dense dense ? change.apply(dense) : layer)
                        .toList());
    }

    /** All dense layers changed one by one, the output too. */
    Draft all(UnaryOperator<Dense> change) {
        return Knobs.with(each(change), "output", change.apply(output));
    }

    /** An output of so many units. */
    Draft wide(int units) {
        return Knobs.with(this, "output", Knobs.with(output, "units", units));
    }

    /** A layer put behind so many hidden ones. */
    Draft plus(int at, Layer layer) {
        List<Layer> more = new ArrayList<>(hidden);
        more.add(at, layer);
        return Knobs.with(this, "hidden", more);
    }

    Draft data(DataPlan newData) {
        return Knobs.with(this, "data", newData);
    }

    Draft source(DataSource newSource) {
        return data(data.withSource(newSource));
    }

    Draft scaling(Scaling scaling) {
        return data(data.withScaling(scaling));
    }

    Draft trainShare(double share) {
        return data(Knobs.with(data, "split", new Split(share, 1 - share, 0, false, seed)));
    }

    Experiment experiment(String name) {
        List<Layer> layers = new ArrayList<>(hidden);
        layers.add(output);
        Training training =
                new Training(
                        task.loss(),
                        task.metrics(),
                        optimizer,
                        new Constant(),
                        epochs,
                        new Batches(batchSize, true, seed, 1));
        return new Experiment(name, "", data, new Model(layers), training);
    }
}
