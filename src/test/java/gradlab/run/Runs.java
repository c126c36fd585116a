package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Sampling;
import gradlab.data.prepare.Split;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.Constant;
import gradlab.experiment.Batches;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.SeriesKey;
import gradlab.run.training.Trainer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Small experiments and runs of them. */
public final class Runs {
    public static final Path HERE = Path.of("");

    private Runs() {}

    /** 40 rows to train on in batches of 16, 16 and 8. */
    public static Experiment small(int epochs) {
        DataSource circles = Knobs.set(new Circles(), Circles::sampling, Sampling::samples).to(80);
        DataPlan plan = new DataPlan().withSource(circles);
        Model model =
                new Model(
                        List.of(
                                new Dense("hidden1", 6, new Relu()),
                                new BatchNormalization().withName("bn"),
                                new Dropout().withName("drop"),
                                new Dense("output", 1, new Sigmoid())));
        Training training =
                new Training(
                        new MeanSquaredError(),
                        List.of("accuracy", "mae"),
                        new Sgd(0.1, 0.9, false, new Clipping()),
                        new Constant(),
                        epochs,
                        new Batches(16, true, 42, 1));
        return new Experiment("small", "", plan, model, training);
    }

    /** The same with a quarter of the rows to judge by, taken from those to choose by. */
    public static Experiment tested(Experiment experiment) {
        DataPlan plan = experiment.data();
        plan = Knobs.set(plan, DataPlan::split, Split::validation).to(0.25);
        return experiment.withData(Knobs.set(plan, DataPlan::split, Split::test).to(0.25));
    }

    /** The same with another setting of its training. */
    public static Experiment with(Experiment experiment, String setting, @Nullable Object value) {
        return experiment.withTraining(
                Knobs.with(experiment.training(), Knobs.field(Training.class, setting), value));
    }

    public static RunRecorder run(Experiment experiment) {
        return run(experiment, new RunControl());
    }

    public static RunRecorder run(Experiment experiment, RunControl control) {
        return run(experiment, control, event -> {});
    }

    public static RunRecorder run(
            Experiment experiment, RunControl control, Consumer<RunEvent> listener) {
        RunRecorder recorder = new RunRecorder();
        Trainer.run(experiment, HERE, control, recorder.andThen(listener));
        return recorder;
    }

    public static RunControl recording(Recording recording) {
        RunControl control = new RunControl();
        control.record(recording);
        return control;
    }

    public static float[] series(RunRecorder run, Measure measure) {
        return run.history().series(new SeriesKey(measure)).toArray();
    }

    public static float[] kernel(RunEvent.WeightsTaken taken, int layer) {
        return taken.weights().layers().get(layer).arrays().get("kernel");
    }

    public static void assertSame(RunRecorder one, RunRecorder other) {
        assertThat(HistoryDifference.first(one.history(), other.history())).isNull();
    }
}
