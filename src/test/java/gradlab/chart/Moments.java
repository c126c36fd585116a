package gradlab.chart;

import gradlab.chart.subject.Moment;
import gradlab.chart.subject.WholeSlices;
import gradlab.data.Blobs;
import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Digits;
import gradlab.data.Friedman;
import gradlab.data.Sampling;
import gradlab.data.Sine;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Tanh;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.network.Weights;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.past.Trail;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Small networks of every kind after a few epochs of real training. */
public final class Moments {
    private static final Path HERE = Path.of("");

    private Moments() {}

    /** Two classes in the plane. */
    public static Moment circles() {
        return trained(circlesExperiment(), 5);
    }

    /** Two classes in the plane, before there are weights. */
    public static Moment untrained() {
        Experiment experiment = circlesExperiment();
        return new Moment(experiment, Trainer.prepare(experiment, HERE), null, false);
    }

    /** Two classes in the plane, and weights that are no numbers. */
    public static Moment broken() {
        Experiment experiment = circlesExperiment();
        RunRecorder run = run(experiment, 1);
        Weights weights = Objects.requireNonNull(run.weights());
        List<Weights.LayerWeights> layers =
                weights.layers().stream().map(Moments::withoutNumbers).toList();
        PreparedData data = Trainer.prepare(experiment, HERE);
        return new Moment(experiment, data, new Weights(layers), false);
    }

    private static Weights.LayerWeights withoutNumbers(Weights.LayerWeights layer) {
        Map<String, float[]> arrays = new TreeMap<>(layer.arrays());
        arrays.replaceAll(
                (name, values) -> {
                    float[] none = values.clone();
                    java.util.Arrays.fill(none, Float.NaN);
                    return none;
                });
        return new Weights.LayerWeights(layer.layer(), arrays, layer.rows());
    }

    /** Five classes in the plane. */
    public static Moment blobs() {
        DataSource blobs =
                Knobs.set(
                                Knobs.set(new Blobs(), Blobs::sampling, Sampling::samples).to(200),
                                Blobs::centers)
                        .to(5);
        return trained(experiment(blobs, 5, new Softmax(), new SparseCategoricalCrossentropy()), 5);
    }

    /** Images in ten classes. */
    public static Moment digits() {
        DataSource digits = Knobs.set(new Digits(), Digits::sampling, Sampling::samples).to(120);
        return trained(
                experiment(digits, 10, new Softmax(), new SparseCategoricalCrossentropy()), 2);
    }

    /** One number from another. */
    public static Moment sine() {
        return trained(experiment(new Sine(), 1, new Linear(), new MeanSquaredError()), 5);
    }

    /** One number from many. */
    public static Moment friedman() {
        DataSource friedman =
                Knobs.set(new Friedman(), Friedman::sampling, Sampling::samples).to(100);
        return trained(experiment(friedman, 1, new Linear(), new MeanSquaredError()), 5);
    }

    /** Two classes in the plane, and the path that led there. */
    public static Moment walked() {
        Experiment experiment = circlesExperiment();
        experiment = experiment.withTraining(experiment.training().withEpochs(6));
        PreparedData data = Trainer.prepare(experiment, HERE);
        RunControl control = new RunControl();
        SnapshotStore snapshots = new SnapshotBudget(SnapshotBudget.USUAL).store();
        control.keepSnapshots(snapshots);
        RunRecorder recorder = new RunRecorder();
        Trainer.run(experiment, HERE, control, recorder);
        WholeSlices slices = new WholeSlices(experiment, data, Trail.of(snapshots));
        return new Moment(experiment, data, recorder.weights(), false, slices);
    }

    /** One of each. */
    public static List<Moment> all() {
        return List.of(
                circles(), walked(), untrained(), broken(), blobs(), digits(), sine(), friedman());
    }

    private static Experiment circlesExperiment() {
        DataSource circles = Knobs.set(new Circles(), Circles::sampling, Sampling::samples).to(120);
        return experiment(circles, 1, new Sigmoid(), new BinaryCrossentropy());
    }

    /** A network with dropout for some data. */
    static Experiment experiment(DataSource source, int outputs, Activation last, Loss loss) {
        Model model =
                new Model(
                        List.of(
                                new Dense("hidden1", 8, new Tanh()),
                                new Dropout().withName("dropout"),
                                new Dense("output", outputs, last)));
        Training training = Knobs.set(new Training(), Training::loss).to(loss);
        return new Experiment("", "", new DataPlan().withSource(source), model, training);
    }

    /** The moment after so many epochs. */
    static Moment trained(Experiment experiment, int epochs) {
        PreparedData data = Trainer.prepare(experiment, HERE);
        return new Moment(experiment, data, run(experiment, epochs).weights(), false);
    }

    private static RunRecorder run(Experiment experiment, int epochs) {
        RunRecorder recorder = new RunRecorder();
        Experiment shorter = experiment.withTraining(experiment.training().withEpochs(epochs));
        Trainer.run(shorter, HERE, new RunControl(), recorder);
        return recorder;
    }
}
