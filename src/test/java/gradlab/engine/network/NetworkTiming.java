package gradlab.engine.network;

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
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.tensor.Backend;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times training steps without the trainer around them. Run by hand: it is no test. */
final class NetworkTiming {
    private NetworkTiming() {}

    /** One network on random rows. */
    private record Work(
            String name, List<Layer> layers, int inputs, int rows, int batch, Optimizer optimizer) {
        private static final int ROUNDS = 7;

        void time(Loss loss, boolean norms) {
            Network network = new Network(new NetworkPlan(layers, inputs, loss, batch, 1), 1);
            float[] x = new float[batch * inputs];
            float[] y = new float[batch * network.targetWidth()];
            float[] kernelNorms = new float[network.kernelLayers().size()];
            new RandomSource(1).fillNormal(x, x.length, 0, 1);
            new RandomSource(2).fillChoice(y, y.length, 0.5, 1, 0);
            int steps = (rows + batch - 1) / batch;
            int epochs = (int) Math.max(1, 200_000_000L / (weights(network) * rows));
            double best = Double.POSITIVE_INFINITY;
            long allocated = 0;
            for (int round = 0; round < ROUNDS; round++) {
                allocated = allocated();
                long start = cpuTime();
                for (int i = 0; i < epochs * steps; i++) {
                    network.forward(x, y, batch);
                    network.backward();
                    if (norms) {
                        network.gradientNorms(kernelNorms);
                    }
                    network.clip(optimizer.clipping());
                    network.update(optimizer, optimizer.learningRate());
                }
                best = Math.min(best, (cpuTime() - start) / 1e9 / epochs);
                allocated = allocated() - allocated;
            }
            System.out.printf(
                    "%-24s %9.5f s/epoch %9.0f epochs/s %8.2f µs/step %6.1f bytes/step%n",
                    name + (norms ? " norms" : ""),
                    best,
                    1 / best,
                    best * 1e6 / steps,
                    (double) allocated / epochs / steps);
        }

        private static long weights(Network network) {
            return network.weights().layers().stream()
                    .flatMap(layer -> layer.arrays().values().stream())
                    .mapToLong(array -> array.length)
                    .sum();
        }

        /** Of this thread alone, so that other work on the machine counts less. */
        private static long cpuTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static long allocated() {
            return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                    .getCurrentThreadAllocatedBytes();
        }
    }

    private static List<Layer> stack(Activation hidden, Activation last, int... widths) {
        return stack(new GlorotUniform(), hidden, last, widths);
    }

    private static List<Layer> stack(
            Initializer initializer, Activation hidden, Activation last, int... widths) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Dense dense = new Dense("", widths[i], i == widths.length - 1 ? last : hidden);
            layers.add(Knobs.with(dense, "kernelInitializer", initializer));
        }
        return layers;
    }

    private static int[] widths(int hidden, int units) {
        int[] widths = new int[hidden + 1];
        Arrays.fill(widths, units);
        widths[hidden] = 1;
        return widths;
    }

    public static void main(String[] arguments) {
        System.out.println(Backend.name(1));
        images();
        small();
        deep(new Sgd(), "");
        deep(new Adam(), " adam");
    }

    private static void images() {
        Loss labels = new SparseCategoricalCrossentropy();
        List<Layer> fashion = stack(new Relu(), new Softmax(), 300, 100, 10);
        Work a = new Work("A", fashion, 784, 55_000, 32, new Sgd());
        a.time(labels, false);
        a.time(labels, true);
        new Work("A2", fashion, 784, 55_000, 32, new Adam()).time(labels, false);
        new Work("A3", fashion, 784, 55_000, 256, new Adam()).time(labels, false);
        List<Layer> selu = stack(new Selu(), new Softmax(), 300, 100, 50, 50, 50, 8);
        new Work("B", selu, 784, 43_986, 32, new Sgd()).time(labels, false);
    }

    private static void small() {
        Loss mse = new MeanSquaredError();
        Loss binary = new BinaryCrossentropy();
        Adam adam = new Adam();
        Work c = new Work("C", stack(new Tanh(), new Tanh(), 8, 8, 1), 2, 500, 10, new Sgd());
        c.time(mse, false);
        c.time(mse, true);
        Work d = new Work("D", stack(new Tanh(), new Sigmoid(), widths(10, 5)), 2, 500, 32, adam);
        d.time(binary, false);
        d.time(binary, true);
        new Work("E", stack(new Relu(), new Sigmoid(), 500, 1), 2, 100, 32, adam)
                .time(binary, false);
    }

    /** Vanishing gradients make denormal numbers, which must not slow sixty layers down. */
    private static void deep(Optimizer optimizer, String suffix) {
        Loss binary = new BinaryCrossentropy();
        int[] widths = widths(60, 50);
        List<Layer> relu = stack(new HeNormal(), new Relu(), new Sigmoid(), widths);
        new Work("60 relu" + suffix, relu, 2, 1000, 32, optimizer).time(binary, true);
        Initializer wide = new RandomNormal(0, 1);
        List<Layer> sigmoid = stack(wide, new Sigmoid(), new Sigmoid(), widths);
        new Work("60 sigmoid" + suffix, sigmoid, 2, 1000, 32, optimizer).time(binary, true);
    }
}
