package gradlab.doctor.trial;

import gradlab.data.Generator;
import gradlab.data.Sampling;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianDropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L1;
import gradlab.engine.regularizer.L2;
import gradlab.engine.schedule.Cosine;
import gradlab.engine.schedule.Exponential;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.DataPlan;
import gradlab.experiment.EarlyStopping;
import gradlab.knob.Knobs;

import java.util.List;

/** Faults of the training: rates, schedules, penalties, noise, too much or too little of it. */
final class TrainingFaults {
    private TrainingFaults() {}

    private static Optimizer descent(double rate, double momentum) {
        return new Sgd(rate, momentum, false, new Clipping());
    }

    /** Steps so long that the loss is soon no number. */
    static Planted diverging(Shapes s, int variant) {
        Draft draft =
                Draft.of(
                                s.regression(),
                                s.between(1, 4),
                                s.between(10, 40),
                                s.pick(List.of(new Relu(), new Elu())),
                                s.seed())
                        .with(descent(0.01, 0.9))
                        .epochs(s.between(30, 60));
        Planted planted =
                switch (variant % 3) {
                    case 0 -> Planted.in(draft, d -> d.with(descent(s.between(1.0, 50.0), 0.9)));
                    case 1 -> Planted.in(draft, d -> d.with(descent(s.between(3.0, 50.0), 0)));
                    default ->
                            Planted.in(
                                    draft,
                                    d ->
                                            d.with(
                                                    Knobs.set(
                                                                    new OneCycle(),
                                                                    OneCycle::maxLearningRate)
                                                            .to(s.between(3.0, 20.0))));
                };
        return planted.seenBy(Planted.Harm.DIVERGENCE);
    }

    /** Steps so short, or soon so short, that hardly anything is learned. */
    static Planted slow(Shapes s, int variant) {
        Draft draft = s.network(s.task(), s.between(1, 3)).epochs(s.between(40, 80));
        return switch (variant % 5) {
            case 0 ->
                    Planted.in(
                            draft.with(descent(0.05, 0)),
                            d -> d.with(descent(s.between(1e-6, 3e-5), 0)));
            case 1 ->
                    Planted.in(
                            draft.with(new Adam().withLearningRate(0.003)),
                            d -> d.with(new Adam().withLearningRate(s.between(1e-7, 3e-6))));
            case 2 ->
                    Planted.in(
                            draft.with(new RmsProp().withLearningRate(0.001)),
                            d -> d.with(new RmsProp().withLearningRate(s.between(1e-8, 1e-6))));
            case 3 ->
                    Planted.in(
                            draft.with(descent(0.01, 0.9)),
                            d -> d.with(new Exponential(1, 0.1, Schedule.Per.EPOCH, 0)));
            default ->
                    Planted.in(
                            draft.with(new Adam().withLearningRate(0.001)),
                            d -> d.with(new Cosine(s.between(3, 8), 0, Schedule.Per.STEP, 0)));
        };
    }

    /** Steps that leap over what they should go down into. */
    static Planted fast(Shapes s, int variant) {
        Draft draft =
                Draft.of(
                                s.classification(),
                                s.between(2, 4),
                                s.between(14, 40),
                                s.pick(List.of(new Tanh(), new Tanh(), new Relu())),
                                s.seed())
                        .epochs(s.between(40, 70));
        Planted planted =
                switch (variant % 4) {
                    case 0 ->
                            Planted.in(
                                    draft.with(new Adam().withLearningRate(0.003)),
                                    d -> d.with(new Adam().withLearningRate(s.between(0.3, 2.0))));
                    case 1 ->
                            Planted.in(
                                    draft.with(descent(0.01, 0.9)),
                                    d -> d.with(descent(s.between(3.0, 15.0), 0.9)));
                    case 2 ->
                            Planted.in(
                                    draft.with(new RmsProp().withLearningRate(0.001)),
                                    d ->
                                            d.with(
                                                    new RmsProp()
                                                            .withLearningRate(
                                                                    s.between(0.2, 1.0))));
                    default ->
                            Planted.in(
                                    draft.with(descent(0.01, 0.9)),
                                    d ->
                                            d.with(
                                                    Knobs.set(
                                                                    new OneCycle(),
                                                                    OneCycle::maxLearningRate)
                                                            .to(s.between(5.0, 20.0))));
                };
        return planted.seenBy(Planted.Harm.FINITE_LOSS);
    }

    /** What can do no better than guess: a straight line, frozen layers, weights held at 0. */
    static Planted stuck(Shapes s, int variant) {
        Task task = s.pick(List.of(Task.CIRCLES, Task.XOR));
        Draft bent = s.network(task, s.between(1, 3)).with(s.optimizer()).epochs(60);
        return switch (variant % 4) {
            case 0 -> Planted.in(bent, Draft::flat);
            case 1 -> Planted.in(bent, d -> d.bending(new Linear()));
            case 2 ->
                    Planted.in(
                            bent, d -> d.all(each -> Knobs.set(each, Dense::trainable).to(false)));
            default ->
                    Planted.in(
                            s.network(s.classification(), s.between(1, 3))
                                    .with(descent(0.02, 0))
                                    .epochs(60),
                            d -> d.penalized(new L2(s.between(2.0, 5.0))));
        };
    }

    /** Far more weights than rows, and noise that can be learned by heart. */
    static Planted overfitting(Shapes s, int variant) {
        Task task = List.of(Task.MOONS, Task.CIRCLES, Task.BLOBS, Task.SINE).get(variant % 4);
        double noise =
                switch (task) {
                    case MOONS -> 0.45;
                    case CIRCLES -> 0.3;
                    case BLOBS -> 6;
                    default -> 0.8;
                };
        Draft wide =
                Draft.of(
                                task,
                                s.between(2, 3),
                                s.between(50, 90),
                                s.pick(List.of(new Relu(), new Elu(), new Tanh())),
                                s.seed())
                        .with(new Adam().withLearningRate(s.between(0.005, 0.01)))
                        .epochs(300);
        Generator rows = (Generator) task.source(s.between(120, 200), s.seed());
        Draft ill =
                wide.source(Knobs.set(rows, Generator::sampling, Sampling::noise).to(noise))
                        .trainShare(s.between(0.2, 0.35));
        Draft sound =
                ill.with(
                        new EarlyStopping(
                                "val_loss", 15, 0, true, EarlyStopping.Trigger.NO_CHANGE));
        return new Planted(sound, ill, Planted.Harm.LEARNED_BY_HEART);
    }

    /** Too little of a network, a penalty that weighs, or an end before the end. */
    static Planted underfitting(Shapes s, int variant) {
        Optimizer adam = new Adam().withLearningRate(s.between(0.003, 0.01));
        return switch (variant % 4) {
            case 0 ->
                    Planted.in(
                            s.network(s.pick(List.of(Task.SINE, Task.FRIEDMAN)), 2)
                                    .with(adam)
                                    .epochs(150),
                            Draft::flat);
            case 1 -> narrowed(s, adam);
            case 2 ->
                    Planted.in(
                            s.network(
                                            s.pick(
                                                    List.of(
                                                            Task.MOONS,
                                                            Task.DIGITS,
                                                            Task.FRIEDMAN,
                                                            Task.OPTDIGITS)),
                                            s.between(1, 3))
                                    .with(adam)
                                    .epochs(80),
                            d -> d.penalized(new L2(s.between(0.06, 0.2))));
            default ->
                    Planted.in(
                            s.network(s.pick(List.of(Task.SPIRALS, Task.FRIEDMAN, Task.SINE)), 2)
                                    .with(new Adam().withLearningRate(0.0007))
                                    .epochs(400),
                            d -> d.epochs(s.between(15, 24)));
        };
    }

    /** One or two units a layer where many are wanted. */
    private static Planted narrowed(Shapes s, Optimizer adam) {
        return Planted.in(
                s.network(
                                s.pick(List.of(Task.DIGITS, Task.OPTDIGITS, Task.GARMENTS)),
                                s.between(1, 2))
                        .with(adam)
                        .epochs(60),
                d ->
                        d.bending(new Tanh())
                                .kernels(new GlorotUniform())
                                .each(each -> Knobs.set(each, Dense::units).to(s.between(1, 2))));
    }

    /** A penalty that throws the weights about, or holds them at 0. */
    static Planted penalized(Shapes s, int variant) {
        Draft draft = s.network(s.task(), s.between(1, 3)).epochs(60);
        return switch (variant % 4) {
            case 0 ->
                    Planted.in(
                            draft.with(descent(0.05, 0)),
                            d -> d.penalized(new L2(s.between(30.0, 200.0))));
            case 1 ->
                    Planted.in(
                            draft.with(new Adam().withLearningRate(0.005)),
                            d -> d.penalized(new L2(s.between(1.0, 5.0))));
            case 2 ->
                    Planted.in(
                            draft.with(new Adam().withLearningRate(0.005)),
                            d -> d.penalized(new L1(s.between(0.5, 3.0))));
            default ->
                    Planted.in(
                            draft.with(new AdamW().withLearningRate(0.002)),
                            d ->
                                    d.with(
                                            Knobs.set(new AdamW(), AdamW::weightDecay)
                                                    .to(s.between(30.0, 200.0))
                                                    .withLearningRate(0.002)));
        };
    }

    /** Noise that drowns what it disturbs. */
    static Planted noisy(Shapes s, int variant) {
        Draft draft =
                s.network(s.classification(), 2)
                        .with(new Adam().withLearningRate(s.between(0.002, 0.006)))
                        .epochs(60);
        double rate = s.between(0.88, 0.95);
        return switch (variant % 6) {
            case 0 -> Planted.in(draft, d -> d.plus(1, new Dropout("dropout", rate, false, true)));
            case 1 ->
                    Planted.in(
                            draft,
                            d ->
                                    d.plus(
                                            0,
                                            new GaussianNoise(
                                                    "noise", s.between(2.0, 4.0), false, true)));
            case 2 ->
                    Planted.in(
                            draft,
                            d ->
                                    d.data(
                                            Knobs.set(d.data(), DataPlan::labelNoise)
                                                    .to(s.between(0.5, 0.9))));
            case 3 ->
                    Planted.in(
                            draft.with(s.optimizer()),
                            d -> d.plus(2, new Dropout("dropout", rate, false, true)));
            case 4 ->
                    Planted.in(
                            draft,
                            d -> d.plus(1, new GaussianDropout("dropout", rate, false, true)));
            default ->
                    Planted.in(
                            draft,
                            d ->
                                    d.plus(
                                            1,
                                            new GaussianNoise(
                                                    "noise", s.between(3.0, 6.0), false, true)));
        };
    }
}
