package gradlab.doctor;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianDropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.layer.Prelu;
import gradlab.experiment.Experiment;
import gradlab.run.training.FirstBatch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What variances do in a fresh network on average over its weights (Glorot and Bengio 2010; He et
 * al. 2015). With n inputs a of a layer, weights of mean μ and variance σ², and sums z taken as
 * normal:
 *
 * <p>E z = nμ·E a, Var z = nσ²·E a² + nμ²·Var a, and behind f: E f(z), E f(z)². On the way back Var
 * δ ← units·(σ² + μ²)·E f′(z)²·Var δ. A kernel's gradient has the size √(n·E a²·units·Var δ).
 */
final class SignalTheory {
    /**
     * What is expected of a layer with a kernel.
     *
     * @param activationSd of its outputs
     * @param gradientShare ‖∂J/∂W‖ as a share of the output's
     */
    record Expected(double activationSd, double gradientShare) {
        static final Expected UNKNOWN = new Expected(Double.NaN, Double.NaN);
    }

    /** A layer with a kernel on the way forward, and by what the way back multiplies before it. */
    private record Station(double inputSquare, int inputs, Kernel kernel, double sd, double back) {}

    /** The first weights of a layer. */
    private record Kernel(int units, double mean, double variance) {
        double square() {
            return variance + mean * mean;
        }
    }

    private final List<Station> stations = new ArrayList<>();
    private double mean;
    private double square;
    private int width;

    private SignalTheory(DataFacts data) {
        width = data.inputs().size();
        for (Column column : data.inputs()) {
            mean += column.mean() / width;
            square += column.size() * column.size() / width;
        }
    }

    /** For each layer with a kernel; unknown in a network with skip arcs. */
    static List<Expected> of(Experiment experiment, FirstBatch first, DataFacts data, int inputs) {
        List<Layer> layers = Structure.layers(experiment);
        if (layers.stream().anyMatch(MergingLayer.class::isInstance)) {
            return Collections.nCopies(first.layers().size(), Expected.UNKNOWN);
        }
        SignalTheory theory = new SignalTheory(data);
        theory.width = inputs;
        int kernel = 0;
        for (Layer layer : layers) {
            if (layer instanceof Dense dense) {
                FirstBatch.LayerPass pass = first.layers().get(kernel++);
                theory.weigh(
                        dense.activation(),
                        new Kernel(pass.units(), pass.weightMean(), pass.weightVariance()));
            } else {
                theory.pass(layer);
            }
        }
        return theory.expected();
    }

    private void weigh(Activation activation, Kernel kernel) {
        double spread = Math.max(0, square - mean * mean);
        double before = square;
        int inputs = width;
        double sumMean = inputs * kernel.mean() * mean;
        double sumVariance =
                inputs * kernel.variance() * square
                        + inputs * kernel.mean() * kernel.mean() * spread;
        width = kernel.units();
        stations.add(new Station(before, inputs, kernel, Double.NaN, 1));
        activate(activation, sumMean, sumVariance);
    }

    /** Replaces mean and square by those behind a function of a normal sum. */
    private void activate(Activation activation, double sumMean, double sumVariance) {
        if (activation instanceof Softmax) {
            mean = Double.NaN;
            square = Double.NaN;
            return;
        }
        NormalMoments moments = NormalMoments.of(activation, sumMean, Math.sqrt(sumVariance));
        mean = moments.mean();
        square = moments.square();
        multiplyBack(moments.slopeSquare());
    }

    private void pass(Layer layer) {
        switch (layer) {
            case ActivationLayer own -> activate(own.activation(), mean, square - mean * mean);
            case Prelu _ ->
                    activate(new gradlab.engine.activation.Relu(), mean, square - mean * mean);
            case BatchNormalization _ -> {
                multiplyBack(1 / Math.max(1e-12, square - mean * mean));
                mean = 0;
                square = 1;
            }
            case Dropout dropout -> scale(1 / (1 - dropout.rate()));
            case GaussianDropout dropout -> scale(1 / (1 - dropout.rate()));
            case GaussianNoise noise -> square += noise.stddev() * noise.stddev();
            case AlphaDropout _, Dense _, MergingLayer _ -> {}
        }
        remember();
    }

    private void scale(double factor) {
        square *= factor;
        multiplyBack(factor);
    }

    private void multiplyBack(double factor) {
        if (!stations.isEmpty()) {
            Station last = stations.removeLast();
            stations.add(
                    new Station(
                            last.inputSquare(),
                            last.inputs(),
                            last.kernel(),
                            last.sd(),
                            last.back() * factor));
        }
        remember();
    }

    /** The outputs of a layer are seen behind its activation, so the last numbers count. */
    private void remember() {
        if (!stations.isEmpty()) {
            Station last = stations.removeLast();
            double sd = Math.sqrt(Math.max(0, square - mean * mean));
            stations.add(
                    new Station(last.inputSquare(), last.inputs(), last.kernel(), sd, last.back()));
        }
    }

    private List<Expected> expected() {
        double[] norms = new double[stations.size()];
        double delta = 1;
        for (int i = stations.size() - 1; i >= 0; i--) {
            Station here = stations.get(i);
            // The loss is computed from the logits: the last activation does not count.
            delta *= i == stations.size() - 1 ? 1 : here.back();
            norms[i] =
                    Math.sqrt(here.inputs() * here.inputSquare() * here.kernel().units() * delta);
            delta *= here.kernel().units() * here.kernel().square();
        }
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < norms.length; i++) {
            expected.add(new Expected(stations.get(i).sd(), norms[i] / norms[norms.length - 1]));
        }
        return expected;
    }
}
