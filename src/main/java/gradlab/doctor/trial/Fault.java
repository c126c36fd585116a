package gradlab.doctor.trial;

import gradlab.data.Generator;
import gradlab.data.Regression;
import gradlab.data.Sampling;
import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.LeakyRelu;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Step;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.Constant;
import gradlab.engine.initializer.Ones;
import gradlab.engine.initializer.RandomNormal;
import gradlab.engine.initializer.Zeros;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L2;
import gradlab.experiment.DataPlan;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.Locale;

/** What can be planted in an experiment; each has the word of the rule that should find it. */
enum Fault {
    VANISHING_GRADIENTS {
        @Override
        Draft plant(Cases c, int variant) {
            Task task = c.classification();
            return switch (variant % 4) {
                case 0 ->
                        Draft.of(task, c.between(9, 12), c.between(4, 6), new Sigmoid(), c.seed())
                                .kernels(new RandomNormal(0, 1))
                                .with(new Sgd(0.02, 0.9, false, new Clipping()))
                                .epochs(40);
                case 1 -> deep(c, task, new Sigmoid());
                case 2 -> deep(c, task, new Tanh()).kernels(new RandomNormal(0, 0.03));
                default -> Draft.of(task, 2, c.between(8, 24), new Step(), c.seed());
            };
        }

        private Draft deep(Cases c, Task task, Activation activation) {
            return Draft.of(task, c.between(7, 10), c.between(5, 12), activation, c.seed())
                    .with(new Sgd(0.02, 0.9, false, new Clipping()))
                    .epochs(40);
        }
    },
    EXPLODING_GRADIENTS {
        @Override
        Draft plant(Cases c, int variant) {
            Activation activation = List.of(new Relu(), new LeakyRelu()).get(variant % 2);
            Task task = c.pick(List.of(Task.CIRCLES, Task.DIGITS, Task.SINE, Task.FRIEDMAN));
            return Draft.of(task, c.between(6, 8), c.between(24, 40), activation, c.seed())
                    .kernels(new RandomNormal(0, c.between(0.8, 1.2)))
                    .with(new Sgd(c.between(1e-12, 1e-9), 0, false, new Clipping()))
                    .epochs(20);
        }
    },
    SATURATION {
        @Override
        Draft plant(Cases c, int variant) {
            Activation activation = variant % 2 == 0 ? new Tanh() : new Sigmoid();
            return Draft.of(c.task(), c.between(2, 4), c.between(30, 60), activation, c.seed())
                    .kernels(new RandomNormal(0, c.between(1.5, 3.0)))
                    .with(new Adam().withLearningRate(0.001))
                    .epochs(30);
        }
    },
    DEAD_UNITS {
        @Override
        Draft plant(Cases c, int variant) {
            double bias = c.between(2.5, 5.0);
            return Draft.of(c.task(), c.between(1, 4), c.between(12, 30), new Relu(), c.seed())
                    .each(dense -> Knobs.set(dense, Dense::biasInitializer).to(new Constant(-bias)))
                    .with(c.optimizer())
                    .epochs(30);
        }
    },
    DIVERGENCE {
        @Override
        Draft plant(Cases c, int variant) {
            double rate = c.between(3.0, 50.0);
            return Draft.of(
                            c.regression(),
                            c.between(1, 3),
                            c.between(10, 30),
                            relu(variant),
                            c.seed())
                    .with(new Sgd(rate, variant % 3 == 0 ? 0.9 : 0, false, new Clipping()))
                    .epochs(40);
        }

        private Activation relu(int variant) {
            return variant % 2 == 0 ? new Relu() : new LeakyRelu();
        }
    },
    LEARNING_RATE_TOO_LOW {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft = c.sound(c.task());
            return variant % 2 == 0
                    ? draft.with(new Sgd(c.between(1e-6, 3e-5), 0, false, new Clipping()))
                    : draft.with(new Adam().withLearningRate(c.between(1e-7, 3e-6)));
        }
    },
    LEARNING_RATE_TOO_HIGH {
        @Override
        Draft plant(Cases c, int variant) {
            Task task = c.classification();
            Draft draft = Draft.of(task, c.between(2, 3), c.between(14, 30), new Tanh(), c.seed());
            return variant % 2 == 0
                    ? draft.with(new Adam().withLearningRate(c.between(0.5, 2.0)))
                    : draft.with(new Sgd(c.between(4.0, 15.0), 0.9, false, new Clipping()));
        }
    },
    STUCK_AT_CHANCE {
        @Override
        Draft plant(Cases c, int variant) {
            Draft flat = Draft.of(bent(c), 0, 1, new Tanh(), c.seed()).epochs(40);
            return switch (variant % 3) {
                case 0 -> flat.with(c.optimizer());
                case 1 ->
                        Draft.of(bent(c), c.between(1, 3), c.between(8, 20), new Linear(), c.seed())
                                .with(c.optimizer());
                default ->
                        c.sound(c.classification())
                                .all(d -> Knobs.set(d, Dense::kernelRegularizer).to(new L2(3)))
                                .with(new Sgd(0.02, 0, false, new Clipping()));
            };
        }

        private Task bent(Cases c) {
            return c.pick(List.of(Task.CIRCLES, Task.XOR));
        }
    },
    OVERFITTING {
        @Override
        Draft plant(Cases c, int variant) {
            Task task = List.of(Task.MOONS, Task.CIRCLES, Task.BLOBS).get(variant % 3);
            double noise = task == Task.MOONS ? 0.45 : task == Task.CIRCLES ? 0.3 : 6;
            Draft draft =
                    Draft.of(
                                    task,
                                    2,
                                    c.between(50, 90),
                                    c.pick(List.of(new Relu(), new Elu())),
                                    c.seed())
                            .with(new Adam().withLearningRate(0.01))
                            .epochs(300);
            Generator rows = task.source(140, c.seed());
            return draft.source(Knobs.set(rows, Generator::sampling, Sampling::noise).to(noise))
                    .trainShare(0.25);
        }
    },
    UNDERFITTING {
        @Override
        Draft plant(Cases c, int variant) {
            long seed = c.seed();
            return switch (variant % 3) {
                case 0 ->
                        Draft.of(Task.SINE, 0, 1, new Tanh(), seed).with(c.optimizer()).epochs(150);
                case 1 ->
                        Draft.of(Task.DIGITS, c.between(1, 2), 1, c.activation(), seed)
                                .epochs(150)
                                .with(new Adam().withLearningRate(0.01));
                default ->
                        c.sound(c.pick(List.of(Task.MOONS, Task.DIGITS, Task.FRIEDMAN)))
                                .all(
                                        d ->
                                                Knobs.set(d, Dense::kernelRegularizer)
                                                        .to(new L2(c.between(0.06, 0.15))));
            };
        }
    },
    UNSCALED_INPUTS {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft = c.sound(c.task());
            double size = c.between(40.0, 1000.0);
            return draft.scaling(
                    new Scaling(
                            new MinMaxScaler(List.of(0.0, size)),
                            draft.data().scaling().targets(),
                            Scaling.FitOn.TRAIN));
        }
    },
    UNSCALED_TARGETS {
        @Override
        Draft plant(Cases c, int variant) {
            double scale = c.between(100.0, 1000.0);
            Regression rows = (Regression) Task.REGRESSION.source(300, c.seed());
            return c.sound(Task.REGRESSION)
                    .source(Knobs.set(rows, Regression::targetScale).to(scale))
                    .scaling(
                            new Scaling(new StandardScaler(), new NoScaler(), Scaling.FitOn.TRAIN));
        }
    },
    SYMMETRY {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft =
                    Draft.of(c.task(), c.between(1, 3), c.between(6, 20), c.activation(), c.seed())
                            .with(c.optimizer())
                            .epochs(40);
            return draft.all(
                    dense ->
                            Knobs.set(dense, Dense::kernelInitializer)
                                    .to(
                                            List.of(new Zeros(), new Constant(0.2), new Ones())
                                                    .get(variant % 3)));
        }
    },
    TOO_NOISY {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft =
                    Draft.of(
                            c.pick(List.of(Task.MOONS, Task.CIRCLES, Task.DIGITS)),
                            2,
                            c.between(14, 24),
                            new Tanh(),
                            c.seed());
            return switch (variant % 5) {
                case 0 -> draft.plus(1, new Dropout("dropout", c.between(0.88, 0.95), false, true));
                case 1 ->
                        draft.plus(0, new GaussianNoise("noise", c.between(2.0, 4.0), false, true));
                case 2 ->
                        draft.data(
                                Knobs.set(draft.data(), DataPlan::labelNoise)
                                        .to(c.between(0.5, 0.9)));
                case 3 ->
                        draft.plus(2, new Dropout("dropout", c.between(0.88, 0.95), false, true))
                                .with(c.optimizer());
                default ->
                        draft.plus(1, new GaussianNoise("noise", c.between(2.0, 5.0), false, true));
            };
        }
    },
    LEAKED_SCALING {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft = c.sound(variant % 2 == 0 ? c.regression() : c.classification());
            Scaling sound = draft.data().scaling();
            return draft.scaling(
                    new Scaling(
                            sound.inputs().leavesAsIs() ? new StandardScaler() : sound.inputs(),
                            sound.targets(),
                            Scaling.FitOn.ALL));
        }
    },
    OUTPUT_RANGE {
        @Override
        Draft plant(Cases c, int variant) {
            Activation activation = List.of(new Relu(), new Sigmoid(), new Tanh()).get(variant % 3);
            return c.sound(c.regression()).ending(activation);
        }
    },
    BATCH_NORM_LAG {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft =
                    Draft.of(bent(c), 2, c.between(16, 32), new Relu(), c.seed())
                            .batch(c.between(100, 225))
                            .epochs(c.between(30, 60));
            return draft.plus(1, slow(c.between(0.999, 0.9999)).withName("norm"));
        }

        private Task bent(Cases c) {
            return c.pick(List.of(Task.CIRCLES, Task.XOR, Task.MOONS));
        }

        private BatchNormalization slow(double momentum) {
            return Knobs.set(new BatchNormalization(), BatchNormalization::momentum).to(momentum);
        }
    },
    BATCH_NORM_BATCH_OF_ONE {
        @Override
        Draft plant(Cases c, int variant) {
            return Draft.of(c.task(), c.between(1, 3), c.between(12, 24), c.activation(), c.seed())
                    .plus(1, new BatchNormalization().withName("norm"))
                    .with(c.optimizer())
                    .batch(1)
                    .epochs(12);
        }
    },
    PENALTY_TOO_STRONG {
        @Override
        Draft plant(Cases c, int variant) {
            double strength = variant % 2 == 0 ? c.between(60.0, 200.0) : c.between(1.0, 5.0);
            return c.sound(c.task())
                    .all(d -> Knobs.set(d, Dense::kernelRegularizer).to(new L2(strength)))
                    .with(
                            variant % 2 == 0
                                    ? new Sgd(0.05, 0, false, new Clipping())
                                    : new Adam().withLearningRate(0.01));
        }
    },
    CONSTANT_INPUTS {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft = c.sound(c.task());
            double at = c.between(0.2, 2.0);
            return draft.scaling(
                    new Scaling(
                            new MinMaxScaler(List.of(at, at * (1 + c.between(1e-5, 5e-4)))),
                            draft.data().scaling().targets(),
                            Scaling.FitOn.TRAIN));
        }
    },
    CLASS_IMBALANCE {
        @Override
        Draft plant(Cases c, int variant) {
            Draft draft =
                    variant % 2 == 0
                            ? Draft.of(Task.MOONS, 0, 1, new Tanh(), c.seed())
                            : Draft.of(Task.MOONS, 1, c.between(8, 16), new Tanh(), c.seed())
                                    .with(new Sgd(c.between(0.01, 0.03), 0, false, new Clipping()));
            return draft.source(RareTable.of(500, c.between(0.05, 0.1), c.seed())).epochs(40);
        }
    };

    /** The word of the rule that should find it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An experiment with it, otherwise sound. */
    abstract Draft plant(Cases cases, int variant);
}
