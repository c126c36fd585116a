package gradlab.doctor.trial;

import gradlab.data.Blobs;
import gradlab.data.Sampling;
import gradlab.data.Selection;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.LeakyRelu;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Swish;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dropout;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.tensor.RandomSource;

import java.util.ArrayList;
import java.util.List;

/** Makes healthy and ill experiments from a seed: other seeds, other tasks, shapes and weights. */
public final class Cases {
    private static final List<Activation> ACTIVATIONS =
            List.of(
                    new Relu(),
                    new Tanh(),
                    new Elu(),
                    new Selu(),
                    new LeakyRelu(),
                    new Swish(),
                    new Tanh());

    private final RandomSource random;

    private Cases(long seed) {
        random = new RandomSource(seed);
    }

    /** Healthy experiments. */
    public static List<Case> healthy(long seed, int count) {
        Cases cases = new Cases(seed);
        List<Case> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(new Case("", cases.healthyDraft(i).experiment("healthy " + (i + 1))));
        }
        return made;
    }

    /** Experiments with one fault each, so many of every fault. */
    public static List<Case> ill(long seed, int each) {
        Cases cases = new Cases(seed);
        List<Case> made = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (int i = 0; i < each; i++) {
                String name = fault.word() + " " + (i + 1);
                made.add(new Case(fault.word(), fault.plant(cases, i).experiment(name)));
            }
        }
        return made;
    }

    private Draft healthyDraft(int index) {
        List<Task> tasks = List.of(Task.values());
        Task task = tasks.get(index % tasks.size());
        if (index % 10 == 9) {
            Draft flat = Draft.of(Task.BLOBS, 0, 1, new Tanh(), seed()).with(optimizer());
            return flat.source(new Blobs(new Sampling(300, 0, seed()), 2, 0.5, new Selection()))
                    .wide(2);
        }
        if (index % 10 == 4) {
            return Draft.of(task, 1, between(20, 40), new Sigmoid(), seed())
                    .with(new Adam().withLearningRate(0.03));
        }
        Draft draft = sound(task);
        return switch (index % 10) {
            case 2 -> draft.plus(1, new BatchNormalization().withName("norm"));
            case 6 -> draft.plus(1, new Dropout("dropout", 0.1, false, true));
            default -> draft;
        };
    }

    /** A draft nothing is wrong with, of random shape. */
    Draft sound(Task task) {
        return Draft.of(task, between(1, 4), between(14, 32), activation(), seed())
                .with(optimizer())
                .batch(pick(List.of(8, 16, 32)))
                .epochs(between(50, 80));
    }

    Activation activation() {
        return pick(ACTIVATIONS);
    }

    Optimizer optimizer() {
        return switch (between(0, 4)) {
            case 0 -> new Sgd(0.03, 0.9, false, new Clipping());
            case 1 -> new RmsProp().withLearningRate(0.003);
            case 2 -> new Nadam().withLearningRate(0.005);
            case 3 -> new AdamW().withLearningRate(0.005);
            default -> new Adam().withLearningRate(0.005);
        };
    }

    Task classification() {
        return pick(List.of(Task.CIRCLES, Task.MOONS, Task.XOR, Task.BLOBS, Task.DIGITS));
    }

    Task regression() {
        return pick(List.of(Task.SINE, Task.FRIEDMAN, Task.REGRESSION));
    }

    Task task() {
        return pick(List.of(Task.values()));
    }

    long seed() {
        return between(1, 1_000_000);
    }

    int between(int least, int greatest) {
        return least + (int) (random.nextDouble() * (greatest - least + 1));
    }

    double between(double least, double greatest) {
        return least * Math.pow(greatest / least, random.nextDouble());
    }

    <T> T pick(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }
}
