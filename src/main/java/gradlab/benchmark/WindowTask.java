package gradlab.benchmark;

import gradlab.data.Garments;
import gradlab.data.Sampling;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.List;

/**
 * Something to train while a window watches.
 *
 * @param name what it is asked for by
 * @param epochs of which the first are not timed
 */
public record WindowTask(String name, String about, int warmUp, int epochs, Work work) {
    /** What is trained on what. */
    public static final class Work {
        private final TrainingBenchmark.Task task;
        private final DataPlan plan;

        Work(TrainingBenchmark.Task task, DataPlan plan) {
            this.task = task;
            this.plan = plan;
        }

        /** The rows that are trained on. */
        public PreparedData data() {
            return task.rows().prepared();
        }
    }

    /** All that there are. */
    public static List<WindowTask> all() {
        Rows images = Rows.blobs(55_000, 784, 10);
        DataPlan pixels =
                new DataPlan()
                        .withSource(
                                Knobs.set(new Garments(), Garments::sampling, Sampling::samples)
                                        .to(200));
        int[] ten = {300, 100, 50, 50, 50, 50, 50, 50, 50, 10};
        return List.of(
                new WindowTask(
                        "ui-A",
                        "A, 784-300-100-10, watched by 12 tiles",
                        12,
                        20,
                        new Work(Tasks.images(new Sgd(), 32, images), pixels)),
                new WindowTask(
                        "ui-A10",
                        "the same rows and batches through ten layers, 784-300-100-50×7-10",
                        12,
                        20,
                        new Work(Tasks.classes(new Sgd(), 32, images, ten), pixels)),
                new WindowTask(
                        "ui-D",
                        "D, 2-10×5-1 tanh, hundreds of epochs a second",
                        3000,
                        12_000,
                        new Work(Tasks.narrow(), new DataPlan())));
    }

    /** Seconds an epoch without a window, with those things recorded. */
    public double alone(Recording recording) {
        EpochClock clock = new EpochClock(this);
        RunControl control = new RunControl();
        control.record(recording);
        Trainer.run(experiment(), work.data(), Path.of(""), control, clock);
        return clock.seconds();
    }

    /**
     * The experiment. Its data source stands for the rows in the window alone; {@link Work#data} is
     * what it is trained on.
     */
    public Experiment experiment() {
        Experiment experiment = work.task.lasting(warmUp + epochs, 1);
        return experiment.withData(work.plan);
    }
}
