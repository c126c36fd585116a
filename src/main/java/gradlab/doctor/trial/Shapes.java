package gradlab.doctor.trial;

import gradlab.data.DataSource;
import gradlab.data.Generator;
import gradlab.data.Sampling;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.Gelu;
import gradlab.engine.activation.LeakyRelu;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softplus;
import gradlab.engine.activation.Swish;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.GaussianNoise;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.Huber;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanAbsoluteError;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.optimizer.Adagrad;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Adamax;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L2;
import gradlab.engine.schedule.Cosine;
import gradlab.engine.schedule.Exponential;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Schedule;
import gradlab.engine.tensor.RandomSource;
import gradlab.experiment.EarlyStopping;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;

/** Draws tasks, networks and trainings of many kinds, with nothing wrong on purpose. */
final class Shapes {
    private static final List<Activation> DEEP =
            List.of(new Relu(), new Elu(), new Selu(), new LeakyRelu(), new Swish(), new Gelu());

    private final RandomSource random;

    /** From a seed, for one purpose. */
    Shapes(long seed, String purpose) {
        random = new RandomSource(seed).split(purpose);
    }

    // ---- whole drafts

    /** Anything that may be healthy; every tenth has to live with rows that tell little. */
    Draft any(int index) {
        List<Task> tasks = List.of(Task.values());
        return index % 10 == 9 ? noisyRows() : sound(tasks.get(index % tasks.size()));
    }

    /** What cannot be learned well, since noise is all that is left of it. */
    private Draft noisyRows() {
        Task task = pick(List.of(Task.LINE, Task.MOONS, Task.BLOBS, Task.REGRESSION));
        Draft draft =
                Draft.of(
                                task,
                                task == Task.MOONS ? 1 : between(0, 1),
                                between(8, 16),
                                new Tanh(),
                                seed())
                        .with(optimizer())
                        .epochs(between(40, 80));
        DataSource rows = task.source(between(300, 600), seed());
        double noise = task == Task.MOONS ? 0.5 : task == Task.BLOBS ? 3 : between(1.0, 2.0);
        return draft.source(
                Knobs.set((Generator) rows, Generator::sampling, Sampling::noise).to(noise));
    }

    /** A draft nothing is wrong with, of any shape. */
    Draft sound(Task task) {
        Draft draft = dressed(network(task, depth()).with(optimizer()));
        return draft.batch(pick(List.of(8, 16, 32, 64)))
                .epochs(task.pictures() ? between(15, 40) : between(50, 120))
                .with(loss(task));
    }

    /** A plain stack on a task, so deep. */
    Draft network(Task task, int depth) {
        int first = between(12, 64);
        double taper = pick(List.of(1.0, 1.0, 0.7));
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            widths.add(Math.max(10, (int) (first * Math.pow(taper, i))));
        }
        Activation activation =
                depth > 4 ? pick(DEEP) : depth == 1 && chance(0.2) ? new Sigmoid() : activation();
        return Draft.of(task, widths, activation, seed());
    }

    /** With layers and settings that often stand beside. */
    private Draft dressed(Draft draft) {
        Draft more = draft;
        if (draft.depth() > 0) {
            if (chance(0.2)) {
                more = more.behindEach(new BatchNormalization().withName("norm"));
            } else if (chance(0.15)) {
                more = more.plus(1, new Dropout("dropout", between(0.05, 0.25), false, true));
            } else if (chance(0.1)) {
                more = more.plus(0, new GaussianNoise("noise", between(0.02, 0.15), false, true));
            }
        }
        if (chance(0.15)) {
            more = more.penalized(new L2(between(1e-5, 5e-4)));
        }
        if (chance(0.15)) {
            more =
                    more.with(
                            new EarlyStopping(
                                    "val_loss", 15, 0, true, EarlyStopping.Trigger.NO_CHANGE));
        }
        return chance(0.3) ? scheduled(more) : more;
    }

    private Draft scheduled(Draft draft) {
        double rate = draft.optimizer().learningRate();
        Schedule schedule =
                switch (between(0, 2)) {
                    case 0 -> new Cosine(120, 0.01, Schedule.Per.EPOCH, 0);
                    case 1 -> new Exponential(10, 0.8, Schedule.Per.EPOCH, 0);
                    default -> Knobs.set(new OneCycle(), OneCycle::maxLearningRate).to(3 * rate);
                };
        return draft.with(schedule);
    }

    // ---- parts

    int depth() {
        return switch (between(0, 9)) {
            case 0, 1 -> 1;
            case 2, 3, 4 -> 2;
            case 5, 6 -> 3;
            case 7 -> between(4, 5);
            case 8 -> between(6, 8);
            default -> between(9, 12);
        };
    }

    Activation activation() {
        return pick(
                List.of(
                        new Relu(),
                        new Tanh(),
                        new Elu(),
                        new Selu(),
                        new LeakyRelu(),
                        new Swish(),
                        new Gelu(),
                        new Softplus()));
    }

    Optimizer optimizer() {
        return switch (between(0, 8)) {
            case 0 -> new Sgd(between(0.03, 0.1), 0, false, new Clipping());
            case 1 -> new Sgd(between(0.005, 0.02), 0.9, chance(0.5), new Clipping());
            case 2 -> new RmsProp().withLearningRate(between(5e-4, 2e-3));
            case 3 -> new Nadam().withLearningRate(between(1e-3, 4e-3));
            case 4 -> new AdamW().withLearningRate(between(1e-3, 5e-3));
            case 5 -> new Adamax().withLearningRate(between(2e-3, 8e-3));
            case 6 -> new Adagrad().withLearningRate(between(0.02, 0.1));
            default -> new Adam().withLearningRate(between(1e-3, 5e-3));
        };
    }

    private Loss loss(Task task) {
        if (task.regression()) {
            return pick(
                    List.of(
                            new MeanSquaredError(),
                            new MeanSquaredError(),
                            new Huber(1),
                            new MeanAbsoluteError()));
        }
        return task.manyClasses()
                ? pick(List.of(new SparseCategoricalCrossentropy(), new CategoricalCrossentropy()))
                : task.loss();
    }

    Task classification() {
        return among(task -> !task.regression());
    }

    Task regression() {
        return among(Task::regression);
    }

    /** What a straight line or plane cannot tell. */
    Task bent() {
        return pick(List.of(Task.CIRCLES, Task.XOR, Task.SPIRALS));
    }

    Task task() {
        return among(task -> true);
    }

    private Task among(java.util.function.Predicate<Task> wanted) {
        return pick(java.util.Arrays.stream(Task.values()).filter(wanted).toList());
    }

    // ---- chance

    long seed() {
        return between(1, 1_000_000);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int between(int least, int greatest) {
        return least + (int) (random.nextDouble() * (greatest - least + 1));
    }

    /** Evenly over orders of magnitude. */
    double between(double least, double greatest) {
        return least * Math.pow(greatest / least, random.nextDouble());
    }

    <T> T pick(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }
}
