package gradlab.bench;

import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;
import gradlab.run.Recording;
import gradlab.run.RunControl;
import gradlab.run.RunEvent;
import gradlab.run.Trainer;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Times epochs of a run through the {@link Trainer}, which goes as any other run does.
 *
 * @param task what is trained on what
 * @param recording what is recorded meanwhile
 * @param warmUp epochs before the clock starts
 * @param epochs of one repetition
 */
record TrainingBenchmark(
        String name,
        String about,
        Units units,
        Task task,
        Recording recording,
        int warmUp,
        int epochs,
        int mostThreads)
        implements Benchmark {
    private static final Path HERE = Path.of("");

    /**
     * What is trained on what.
     *
     * @param experiment its epochs and threads are set here; its data source is not read
     */
    record Task(Experiment experiment, Rows rows) {
        int batch() {
            return experiment.training().batches().batchSize();
        }

        int steps() {
            return Math.ceilDiv(rows.count(), batch());
        }

        Experiment lasting(int epochs, int threads) {
            return experiment.withTraining(
                    Knobs.with(experiment.training().withEpochs(epochs), "threads", threads));
        }
    }

    @Override
    public String unit() {
        return units.word();
    }

    /** The same with something else recorded. */
    TrainingBenchmark recording(String newName, String newAbout, Recording newRecording) {
        return new TrainingBenchmark(
                newName, newAbout, units, task, newRecording, warmUp, epochs, mostThreads);
    }

    /** The same on one thread only. */
    TrainingBenchmark onOneThread() {
        return new TrainingBenchmark(name, about, units, task, recording, warmUp, epochs, 1);
    }

    @Override
    public boolean isRate() {
        return units.isRate();
    }

    @Override
    public Measurement measure(int runs, int threads) {
        Laps laps = new Laps(runs);
        RunControl control = new RunControl();
        control.record(recording);
        Trainer.run(
                task.lasting(warmUp + runs * epochs, threads),
                task.rows.prepared(),
                HERE,
                control,
                laps);
        double products =
                Products.ofTraining(task.experiment.model(), task.rows.width(), task.batch())
                        .seconds(threads);
        double steps = (double) task.steps() * epochs;
        return Measurement.of(
                laps.watch.laps(),
                new Measurement.Work((double) task.rows.count() * epochs, steps, products * steps),
                threads,
                units.of(epochs));
    }

    /** Takes the time at the ends of epochs. */
    private final class Laps implements Consumer<RunEvent> {
        private final StopWatch watch;
        private int done;

        Laps(int runs) {
            watch = new StopWatch(runs);
        }

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.EpochDone) {
                int timed = done++ - warmUp + 1;
                if (timed > 0 && timed % epochs == 0) {
                    watch.stop();
                }
                if (timed >= 0 && timed % epochs == 0) {
                    watch.start();
                }
            }
        }
    }
}
