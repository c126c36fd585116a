package gradlab.doctor.trial;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.LeakyRelu;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softplus;
import gradlab.engine.activation.Step;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.Constant;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.Ones;
import gradlab.engine.initializer.RandomNormal;
import gradlab.engine.initializer.RandomUniform;
import gradlab.engine.initializer.VarianceScaling;
import gradlab.engine.initializer.Zeros;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.Knobs;

import java.util.List;

/** Faults of the network itself: its functions, its first weights, its normalizations. */
final class NetworkFaults {
    private NetworkFaults() {}

    /** Sigmoids over many layers, first weights too small for the depth, or no slope at all. */
    static Planted vanishing(Shapes s, int variant) {
        Draft deep =
                Draft.of(s.classification(), s.between(7, 12), s.between(10, 24), relu(s), s.seed())
                        .with(adamOrMomentum(s))
                        .epochs(s.between(30, 50));
        return switch (variant % 5) {
            case 0 ->
                    Planted.in(
                            deep.each(d -> Knobs.set(d, Dense::units).to(s.between(4, 7))),
                            d -> sigmoids(d).kernels(new RandomNormal(0, s.between(0.5, 1.0))));
            case 1 -> Planted.in(deep, NetworkFaults::sigmoids);
            case 2 ->
                    Planted.in(
                            deep,
                            d ->
                                    d.bending(new Tanh())
                                            .kernels(new RandomNormal(0, s.between(0.01, 0.05))));
            case 3 ->
                    Planted.in(
                            s.network(s.bent(), 2).with(s.optimizer()),
                            d -> d.bending(new Step()).kernels(new GlorotUniform()));
            default -> Planted.in(deep, d -> d.kernels(evenly(s.between(0.03, 0.06))));
        };
    }

    private static Draft sigmoids(Draft draft) {
        return draft.bending(new Sigmoid()).kernels(new GlorotUniform());
    }

    private static Initializer evenly(double most) {
        return new RandomUniform(-most, most);
    }

    private static gradlab.engine.optimizer.Optimizer adamOrMomentum(Shapes s) {
        return s.chance(0.5)
                ? new Sgd(0.02, 0.9, false, new Clipping())
                : new Adam().withLearningRate(0.001);
    }

    private static Activation relu(Shapes s) {
        return s.pick(List.of(new Relu(), new LeakyRelu(), new Elu()));
    }

    /** First weights many times too large, so that each layer multiplies what comes in. */
    static Planted exploding(Shapes s, int variant) {
        Activation activation = s.pick(List.of(new Relu(), new LeakyRelu()));
        Draft deep =
                Draft.of(s.task(), s.between(5, 10), s.between(24, 48), activation, s.seed())
                        .epochs(30);
        return switch (variant % 3) {
            case 0 ->
                    Planted.in(
                            deep.with(new Sgd(0.01, s.pick(List.of(0.0, 0.9)), false, clipping())),
                            d -> d.kernels(new RandomNormal(0, s.between(0.8, 1.2))));
            case 1 ->
                    Planted.in(
                            deep.with(new Adam().withLearningRate(0.001)),
                            d -> d.kernels(evenly(s.between(1.0, 2.0))));
            default ->
                    Planted.in(
                            deep.with(new Sgd(0.02, 0, false, clipping())),
                            d -> d.kernels(scaled(s.between(12.0, 30.0))));
        };
    }

    private static Clipping clipping() {
        return new Clipping();
    }

    private static Initializer scaled(double times) {
        return new VarianceScaling(
                times, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.TRUNCATED_NORMAL);
    }

    /** Sums that lie far out from the first step on. */
    static Planted saturated(Shapes s, int variant) {
        Activation activation =
                s.pick(List.of(new Tanh(), new Sigmoid(), new Tanh(), new HardSigmoid()));
        Draft draft =
                Draft.of(s.task(), s.between(2, 4), s.between(24, 60), activation, s.seed())
                        .with(new Adam().withLearningRate(s.between(0.001, 0.003)))
                        .epochs(s.between(30, 60));
        return switch (variant % 3) {
            case 0 -> Planted.in(draft, d -> d.kernels(new RandomNormal(0, s.between(1.5, 3.0))));
            case 1 -> Planted.in(draft, d -> d.kernels(evenly(s.between(2.0, 5.0))));
            default ->
                    Planted.in(
                            draft,
                            d ->
                                    d.each(
                                            dense ->
                                                    Knobs.set(dense, Dense::biasInitializer)
                                                            .to(
                                                                    new Constant(
                                                                            s.between(
                                                                                    6.0, 12.0)))));
        };
    }

    /** Biases that switch every unit off, or one step that did. */
    static Planted dead(Shapes s, int variant) {
        Draft draft =
                Draft.of(s.task(), s.between(1, 4), s.between(12, 40), new Relu(), s.seed())
                        .with(s.optimizer())
                        .epochs(s.between(30, 60));
        return switch (variant % 3) {
            case 0 -> Planted.in(draft, d -> biased(d, new Constant(-s.between(3.0, 8.0))));
            case 1 -> Planted.in(draft, d -> biased(d, evenly(-8, -3)));
            default ->
                    Planted.in(
                            draft,
                            d ->
                                    d.with(
                                            new Sgd(
                                                    s.between(2.0, 8.0),
                                                    0.9,
                                                    false,
                                                    new Clipping(0, 5, 0))));
        };
    }

    private static Initializer evenly(double least, double most) {
        return new RandomUniform(least, most);
    }

    private static Draft biased(Draft draft, Initializer biases) {
        return draft.each(dense -> Knobs.set(dense, Dense::biasInitializer).to(biases));
    }

    /** First weights that are the same for every unit. */
    static Planted alike(Shapes s, int variant) {
        Activation activation = s.pick(List.of(s.activation(), new Tanh(), new Softplus()));
        Draft draft =
                Draft.of(s.task(), s.between(1, 3), s.between(8, 24), activation, s.seed())
                        .with(s.optimizer())
                        .epochs(s.between(40, 80));
        Initializer same =
                List.of(new Zeros(), new Constant(s.between(0.05, 0.5)), new Ones())
                        .get(variant % 3);
        return Planted.in(
                draft, d -> d.all(each -> Knobs.set(each, Dense::kernelInitializer).to(same)));
    }

    /** An output that cannot give all targets. */
    static Planted outOfReach(Shapes s, int variant) {
        Activation activation =
                List.of(new Relu(), new Sigmoid(), new Tanh(), new Softplus()).get(variant % 4);
        return Planted.in(s.sound(s.regression()), d -> d.ending(activation));
    }

    /** Moving averages that are slow for the few steps that there are. */
    static Planted lagging(Shapes s, int variant) {
        Draft draft =
                Draft.of(
                                variant % 2 == 0 ? s.bent() : s.classification(),
                                s.between(2, 3),
                                s.between(16, 32),
                                relu(s),
                                s.seed())
                        .with(new Adam().withLearningRate(s.between(0.003, 0.01)))
                        .batch(s.between(64, 128))
                        .epochs(s.between(30, 60));
        return Planted.in(
                draft.behindEach(normalization(0.9)),
                d -> draft.behindEach(normalization(s.between(0.998, 0.9999))));
    }

    private static BatchNormalization normalization(double momentum) {
        return Knobs.set(new BatchNormalization(), BatchNormalization::momentum)
                .to(momentum)
                .withName("norm");
    }

    /** Normalization over batches of a single row. */
    static Planted singleRows(Shapes s, int variant) {
        Draft draft =
                Draft.of(s.task(), s.between(1, 3), s.between(12, 32), s.activation(), s.seed())
                        .with(s.optimizer())
                        .batch(32)
                        .epochs(s.between(15, 25));
        Draft normalized =
                variant % 2 == 0
                        ? draft.plus(1, normalization(0.99))
                        : draft.behindEach(normalization(0.9));
        return Planted.in(normalized, d -> d.batch(1));
    }
}
