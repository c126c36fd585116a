package gradlab.ui.app;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.RunControl;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;
import gradlab.text.Message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Workers that compute at once and let a test say what a run sends. */
public final class ScriptedWorkers implements Workers {
    /** One run that was asked for. */
    public record Launch(
            Experiment experiment,
            RunControl control,
            Consumer<List<RunEvent>> reader,
            Consumer<Throwable> failed) {
        void start() {
            reader.accept(
                    List.of(
                            new RunEvent.Started(
                                    experiment,
                                    new RunEnvironment("test", "25", "any", "none", 1),
                                    List.of(),
                                    4,
                                    100)));
        }

        void end(Outcome.Reason reason) {
            reader.accept(
                    List.of(
                            new RunEvent.Ended(
                                    new Outcome(reason, 3, 12, null, Message.of("over")))));
        }

        void epoch(int number) {
            reader.accept(
                    List.of(
                            new RunEvent.EpochDone(
                                    new EpochRecord(number, 1, 0)
                                            .set(Measure.LOSS, 0.7)
                                            .set(Measure.VALIDATION_LOSS, 0.7)
                                            .set(Measure.METRIC, 0.5)
                                            .set(Measure.VALIDATION_METRIC, 0.5)
                                            .set(Measure.LEARNING_RATE, 0.1)
                                            .set(Measure.MOMENTUM, 0.9)
                                            .set(Measure.SECONDS, 0.01))));
        }

        void sendWeights() {
            reader.accept(List.of(new RunEvent.WeightsTaken(1, 4, new Weights(List.of()))));
        }
    }

    final List<Launch> launches = new ArrayList<>();
    final Deque<Runnable> tasks = new ArrayDeque<>();

    /** The newest of them. */
    public Launch last() {
        return launches.getLast();
    }

    @Override
    public void train(LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
        launches.add(new Launch(run.experiment(), run.control(), reader, failed));
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public <T> void compute(
            Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
        try {
            done.accept(task.call());
        } catch (Exception failure) {
            failed.accept(failure);
        }
    }
}
