package gradlab.benchmark;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.RandomNormal;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.experiment.Batches;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The nets of the benchmarks and what trains them. */
final class Tasks {
    static final int SMALL = 500;
    private static final double DROPPED = 0.2;

    private Tasks() {}

    /** A net without its training. */
    static Experiment experiment(Model model, Loss loss, int threads) {
        return experiment(model, loss, new Sgd(), new Batches(32, true, 1, threads));
    }

    private static Experiment experiment(
            Model model, Loss loss, Optimizer optimizer, Batches batches) {
        Training training = new Training(loss, List.of(), optimizer, new Constant(), 1, batches);
        return new Experiment("benchmark", "", new DataPlan(), model, training);
    }

    private static TrainingBenchmark.Task task(
            Model model, Loss loss, Optimizer optimizer, int batch, Rows rows) {
        Batches batches = new Batches(batch, true, 1, 1);
        return new TrainingBenchmark.Task(experiment(model, loss, optimizer, batches), rows);
    }

    private static Model dense(
            Activation hidden, Activation last, Initializer initializer, int... widths) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Dense layer = new Dense("", widths[i], i == widths.length - 1 ? last : hidden);
            layers.add(Knobs.set(layer, Dense::kernelInitializer).to(initializer));
        }
        return new Model(layers);
    }

    /** 784-300-100-10, ReLU, softmax. */
    static TrainingBenchmark.Task images(Optimizer optimizer, int batch, Rows rows) {
        return classes(optimizer, batch, rows, 300, 100, 10);
    }

    /** ReLU layers of those widths under a softmax. */
    static TrainingBenchmark.Task classes(
            Optimizer optimizer, int batch, Rows rows, int... widths) {
        Model model = dense(new Relu(), new Softmax(), new GlorotUniform(), widths);
        return task(model, new SparseCategoricalCrossentropy(), optimizer, batch, rows);
    }

    /** 784-300-100-50-50-50-8, SELU, softmax. */
    static TrainingBenchmark.Task selu(Rows rows) {
        Model model =
                dense(new Selu(), new Softmax(), new GlorotUniform(), 300, 100, 50, 50, 50, 8);
        Sgd slow = new Sgd().withLearningRate(1e-3);
        return task(model, new SparseCategoricalCrossentropy(), slow, 32, rows);
    }

    /** 2-8-8-1, tanh. */
    static TrainingBenchmark.Task playground() {
        Model model = dense(new Tanh(), new Tanh(), new GlorotUniform(), 8, 8, 1);
        Sgd sgd = new Sgd().withLearningRate(0.03);
        return task(model, new MeanSquaredError(), sgd, 10, Rows.circle(SMALL, -1));
    }

    /** 2, ten layers of 5 tanh units, 1 sigmoid. */
    static TrainingBenchmark.Task narrow() {
        int[] widths = IntStream.range(0, 11).map(i -> i < 10 ? 5 : 1).toArray();
        Model model = dense(new Tanh(), new Sigmoid(), new GlorotUniform(), widths);
        Adam adam = new Adam().withLearningRate(0.01);
        return task(model, new BinaryCrossentropy(), adam, 32, Rows.circle(SMALL, 0));
    }

    /** 2-500-1, ReLU, sigmoid. */
    static TrainingBenchmark.Task wide() {
        Model model = dense(new Relu(), new Sigmoid(), new GlorotUniform(), 500, 1);
        return task(model, new BinaryCrossentropy(), new Adam(), 32, Rows.rings(100));
    }

    /** Sixty layers whose gradients vanish below the least normal number. */
    static TrainingBenchmark.Task vanishing() {
        return sixty(new Sigmoid(), new RandomNormal(0, 1));
    }

    /** Sixty layers whose gradients stay. */
    static TrainingBenchmark.Task level() {
        return sixty(new Relu(), new HeNormal());
    }

    private static TrainingBenchmark.Task sixty(Activation hidden, Initializer initializer) {
        int[] widths = IntStream.range(0, 61).map(i -> i < 60 ? 50 : 1).toArray();
        Model model = dense(hidden, new Sigmoid(), initializer, widths);
        Sgd sgd = new Sgd();
        return task(model, new BinaryCrossentropy(), sgd, 32, Rows.circle(SMALL, 0));
    }

    /** 784-300-100-10 with dropout before each layer, or before each but the first. */
    static Model dropping(boolean inputsToo) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer :
                dense(new Relu(), new Softmax(), new GlorotUniform(), 300, 100, 10).layers()) {
            if (inputsToo || !layers.isEmpty()) {
                layers.add(Knobs.set(new Dropout(), Dropout::rate).to(DROPPED));
            }
            layers.add(layer);
        }
        return new Model(layers);
    }
}
