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
import gradlab.engine.loss.Loss;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.engine.schedule.Constant;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Batches;
import gradlab.experiment.Callbacks;
import gradlab.experiment.DataPlan;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An experiment in the making: a task and a stack of hidden layers.
 *
 * @param hidden the layers before the output
 * @param stopping null trains to the end
 */
record Draft(
        Task task,
        DataPlan data,
        List<Layer> hidden,
        Dense output,
        Loss loss,
        Optimizer optimizer,
        Schedule schedule,
        int epochs,
        int batchSize,
        @Nullable EarlyStopping stopping,
        long seed) {
    /** A stack of hidden layers of one width, begun as suits their activation. */
    static Draft of(Task task, int depth, int width, Activation activation, long seed) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            widths.add(width);
        }
        return of(task, widths, activation, seed);
    }

    /** A stack of hidden layers, each of its width, begun as suits their activation. */
    static Draft of(Task task, List<Integer> widths, Activation activation, long seed) {
        List<Layer> hidden = new ArrayList<>();
        for (int width : widths) {
            Dense dense = new Dense("hidden" + (hidden.size() + 1), width, activation);
            hidden.add(Knobs.set(dense, Dense::kernelInitializer).to(suited(activation)));
        }
        return new Draft(
                task,
                task.data(seed),
                hidden,
                task.output(),
                task.loss(),
                new Adam().withLearningRate(0.005),
                new Constant(),
                60,
                16,
                null,
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

    Draft with(Loss newLoss) {
        return Knobs.set(this, Draft::loss).to(newLoss);
    }

    Draft with(Schedule newSchedule) {
        return Knobs.set(this, Draft::schedule).to(newSchedule);
    }

    Draft with(EarlyStopping newStopping) {
        return Knobs.set(this, Draft::stopping).to(newStopping);
    }

    Draft epochs(int newEpochs) {
        return Knobs.set(this, Draft::epochs).to(newEpochs);
    }

    Draft batch(int rows) {
        return Knobs.set(this, Draft::batchSize).to(rows);
    }

    /** How many hidden layers have a kernel. */
    int depth() {
        return (int) hidden.stream().filter(Dense.class::isInstance).count();
    }

    Draft kernels(Initializer initializer) {
        return each(dense -> Knobs.set(dense, Dense::kernelInitializer).to(initializer));
    }

    /** Another function in the hidden layers, all else as it was. */
    Draft bending(Activation activation) {
        return each(dense -> Knobs.set(dense, Dense::activation).to(activation));
    }

    Draft penalized(Regularizer penalty) {
        return all(dense -> Knobs.set(dense, Dense::kernelRegularizer).to(penalty));
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

    /** Without any hidden layer. */
    Draft flat() {
        return Knobs.set(this, Draft::hidden).to(List.of());
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

    /** A layer put behind each of the hidden ones. */
    Draft behindEach(Layer layer) {
        List<Layer> more = new ArrayList<>();
        for (Layer each : hidden) {
            more.add(each);
            more.add(layer.withName(layer.name() + (more.size() + 1) / 2));
        }
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
                        loss,
                        task.metrics(),
                        optimizer,
                        schedule,
                        epochs,
                        new Batches(batchSize, true, seed, 1));
        return new Experiment(
                name,
                "",
                data,
                new Model(layers),
                Knobs.set(training, Training::callbacks, Callbacks::earlyStopping).to(stopping));
    }
}
