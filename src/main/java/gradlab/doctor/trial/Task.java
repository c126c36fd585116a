package gradlab.doctor.trial;

import gradlab.data.Blobs;
import gradlab.data.Circles;
import gradlab.data.Digits;
import gradlab.data.Friedman;
import gradlab.data.Generator;
import gradlab.data.Moons;
import gradlab.data.Regression;
import gradlab.data.Sampling;
import gradlab.data.Sine;
import gradlab.data.Xor;
import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Dense;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.experiment.DataPlan;
import gradlab.knob.Knobs;

import java.util.List;

/** Something to learn, with the output that suits it. */
enum Task {
    CIRCLES(new Circles(300, 0.05, 0.5, 1), 1),
    MOONS(new Moons(300, 0.1, 1), 1),
    XOR(new Xor(), 1),
    BLOBS(new Blobs(), 3),
    DIGITS(new Digits(), 10),
    SINE(new Sine(), 0),
    FRIEDMAN(new Friedman(), 0),
    REGRESSION(new Regression(), 0);

    private static final int ROWS = 300;

    private final Generator source;
    private final int classes;

    /**
     * A task.
     *
     * @param classes outputs of the network; 0 for regression
     */
    Task(Generator source, int classes) {
        this.source = source;
        this.classes = classes;
    }

    boolean regression() {
        return classes == 0;
    }

    /** Scaled as it should be, three quarters of the rows for training. */
    DataPlan data(long seed) {
        Scaler inputs =
                this == DIGITS ? new MinMaxScaler() : this == XOR ? none() : new StandardScaler();
        Scaler targets = regression() ? new StandardScaler() : none();
        return new DataPlan(
                source(ROWS, seed),
                new Split(0.75, 0.25, 0, false, seed),
                new Scaling(inputs, targets, Scaling.FitOn.TRAIN),
                0);
    }

    /** So many rows drawn from a seed. */
    Generator source(int samples, long seed) {
        Sampling drawn = new Sampling(samples, source.sampling().noise(), seed);
        return Knobs.set(source, Generator::sampling).to(drawn);
    }

    private static Scaler none() {
        return new NoScaler();
    }

    Dense output() {
        return new Dense("output", Math.max(1, classes), activation());
    }

    private Activation activation() {
        return regression() ? new Linear() : classes == 1 ? new Sigmoid() : new Softmax();
    }

    Loss loss() {
        return regression()
                ? new MeanSquaredError()
                : classes == 1 ? new BinaryCrossentropy() : new SparseCategoricalCrossentropy();
    }

    List<String> metrics() {
        return regression() ? List.of() : List.of("accuracy");
    }
}
