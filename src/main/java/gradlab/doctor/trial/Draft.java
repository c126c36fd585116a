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
            hidden.add(Knobs.set(dense, Dense::kernelInitializer).to(suited(activation)));
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
        return Knobs.set(this, Draft::optimizer).to(newOptimizer);
    }

    Draft epochs(int newEpochs) {
        return Knobs.set(this, Draft::epochs).to(newEpochs);
    }

    Draft batch(int rows) {
        return Knobs.set(this, Draft::batchSize).to(rows);
    }

    Draft kernels(Initializer initializer) {
        return each(dense -> Knobs.set(dense, Dense::kernelInitializer).to(initializer));
    }

    /** The hidden dense layers changed one by one. */
    Draft each(UnaryOperator<Dense> change) {
        return Knobs.set(this, Draft::hidden)
                .to(
                        hidden.stream()
                                .map(
                                        layer ->
                                                layer instanceof Dense dense
                                                        ? change.apply(dense)
                                                        : layer)
                                .toList());
    }

    /** All dense layers changed one by one, the output too. */
    Draft all(UnaryOperator<Dense> change) {
        return Knobs.set(each(change), Draft::output).to(change.apply(output));
    }

    /** An output of so many units. */
    Draft wide(int units) {
        return Knobs.set(this, Draft::output).to(Knobs.set(output, Dense::units).to(units));
    }

    /** An output through another function. */
    Draft ending(Activation activation) {
        return Knobs.set(this, Draft::output)
                .to(Knobs.set(output, Dense::activation).to(activation));
    }

    /** A layer put behind so many hidden ones. */
    Draft plus(int at, Layer layer) {
        List<Layer> more = new ArrayList<>(hidden);
        more.add(at, layer);
        return Knobs.set(this, Draft::hidden).to(more);
    }

    Draft data(DataPlan newData) {
        return Knobs.set(this, Draft::data).to(newData);
    }

    Draft source(DataSource newSource) {
        return data(data.withSource(newSource));
    }

    Draft scaling(Scaling scaling) {
        return data(data.withScaling(scaling));
    }

    Draft trainShare(double share) {
        return data(
                Knobs.set(data, DataPlan::split).to(new Split(share, 1 - share, 0, false, seed)));
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
