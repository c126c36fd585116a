package gradlab.doctor.trial;

import gradlab.data.Blobs;
import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Digits;
import gradlab.data.FashionMnist;
import gradlab.data.Friedman;
import gradlab.data.Generator;
import gradlab.data.Linear;
import gradlab.data.Moons;
import gradlab.data.Regression;
import gradlab.data.Sample;
import gradlab.data.SampleTable;
import gradlab.data.Sampling;
import gradlab.data.Selection;
import gradlab.data.Sine;
import gradlab.data.Spirals;
import gradlab.data.Xor;
import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.Split;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
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

/** Something to learn, with the output that suits it: drawn from a seed, or measured by people. */
enum Task {
    CIRCLES(new Circles(300, 0.05, 0.5, 1), 1),
    MOONS(new Moons(300, 0.1, 1), 1),
    SPIRALS(new Spirals(new Sampling(400, 0.02, 1), 0.75, new Selection()), 1),
    XOR(new Xor(), 1),
    BLOBS(new Blobs(), 3),
    DIGITS(new Digits(), 10),
    SINE(new Sine(), 0),
    FRIEDMAN(new Friedman(), 0),
    REGRESSION(new Regression(), 0),
    LINE(new Linear(), 0),
    PENGUINS(table(SampleTable.PENGUINS, 0), 3),
    IRIS(table(SampleTable.IRIS, 0), 3),
    WINE(table(SampleTable.WINE, 0), 3),
    BREAST_CANCER(table(SampleTable.BREAST_CANCER, 0), 1),
    OPTDIGITS(table(SampleTable.OPTDIGITS, 600), 10),
    AUTO_MPG(table(SampleTable.AUTO_MPG, 0), 0),
    GARMENTS(new FashionMnist(new Selection(List.of(), 800, List.of())), 10);

    private static final int ROWS = 300;

    private final DataSource source;
    private final int classes;

    /**
     * A task.
     *
     * @param classes outputs of the network; 0 for regression
     */
    Task(DataSource source, int classes) {
        this.source = source;
        this.classes = classes;
    }

    private static Sample table(SampleTable name, int limit) {
        return new Sample(name, new Selection(List.of(), limit, List.of()));
    }

    boolean regression() {
        return classes == 0;
    }

    boolean manyClasses() {
        return classes > 1;
    }

    /** Whether its rows are pictures, whose pixels share one scale. */
    boolean pictures() {
        return this == DIGITS || this == OPTDIGITS || this == GARMENTS;
    }

    /** Scaled as it should be, three quarters of the rows for training. */
    DataPlan data(long seed) {
        Scaler inputs =
                pictures() ? new MinMaxScaler() : this == XOR ? none() : new StandardScaler();
        Scaler targets = regression() ? new StandardScaler() : none();
        return new DataPlan(
                source(ROWS, seed),
                new Split(0.75, 0.25, 0, false, seed),
                new Scaling(inputs, targets, Scaling.FitOn.TRAIN),
                0);
    }

    /** So many rows drawn from a seed; of a table, all there are. */
    DataSource source(int samples, long seed) {
        if (!(source instanceof Generator generator)) {
            return source;
        }
        Sampling drawn = new Sampling(samples, generator.sampling().noise(), seed);
        return Knobs.set(generator, Generator::sampling).to(drawn);
    }

    private static Scaler none() {
        return new NoScaler();
    }

    Dense output() {
        return new Dense("output", Math.max(1, classes), activation());
    }

    private Activation activation() {
        return regression()
                ? new gradlab.engine.activation.Linear()
                : classes == 1 ? new Sigmoid() : new Softmax();
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
