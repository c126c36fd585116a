package gradlab.benchmark;

import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.live.RunPool;
import gradlab.run.live.RunRequest;
import gradlab.run.training.RunData;
import gradlab.run.training.RunStart;
import gradlab.run.training.Trainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much slower a run gets while others go on beside it, fixes that the doctor tries or the runs
 * of a sweep: the same run goes alone and beside them, in turns.
 *
 * @param task what is trained, in the shown run and in the others
 * @param beside how many go beside it at the same time
 * @param warmUp epochs before the clock starts
 * @param epochs of one turn
 */
record BesideBenchmark(
        String name, String about, TrainingBenchmark.Task task, int beside, int warmUp, int epochs)
        implements Benchmark {
    private static final Path HERE = Path.of("");

    @Override
    public String unit() {
        return "% slower";
    }

    @Override
    public boolean isRate() {
        return false;
    }

    @Override
    public int mostThreads() {
        return 1;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        RunPool<RunHistory> others = new RunPool<>(RunPool.quietThreads(), beside, news -> {});
        RunControl control = new RunControl();
        control.record(Recording.epochs());
        Turns turns = new Turns(others, control, effort);
        for (int i = 0; i < beside; i++) {
            Experiment endless = task.lasting(Integer.MAX_VALUE, 1);
            others.add(RunRequest.recorded(start(endless), Recording.epochs()));
        }
        Experiment shown = task.lasting(warmUp + 2 * effort.runs() * epochs, effort.threads());
        try {
            Trainer.run(shown, task.rows().prepared(), HERE, control, turns::read);
        } finally {
            others.cancel();
        }
        return turns.slower.size() < effort.runs()
                ? Optional.empty()
                : Optional.of(
                        new Timing(
                                turns.slower,
                                Double.NaN,
                                effort.threads(),
                                Double.NaN,
                                Double.NaN,
                                Allocation.UNKNOWN));
    }

    private RunStart start(Experiment experiment) {
        return new RunStart(experiment, HERE, RunData.of(task.rows().prepared()), null);
    }

    /** Lets the others go and rest in turns, and takes the time of each. */
    private final class Turns {
        private final RunPool<RunHistory> others;
        private final RunControl control;
        private final Effort effort;
        private final long begun = System.nanoTime();
        private final List<Double> slower = new ArrayList<>();
        private int done;
        private long since;
        private double alone;

        Turns(RunPool<RunHistory> others, RunControl control, Effort effort) {
            this.others = others;
            this.control = control;
            this.effort = effort;
        }

        void read(RunEvent event) {
            if (effort.isLimited() && effort.isOver(begun)) {
                control.stop();
            }
            if (!(event instanceof RunEvent.EpochDone)) {
                return;
            }
            int timed = ++done - warmUp;
            if (timed >= 0 && timed % epochs == 0) {
                turn(timed / epochs);
            }
        }

        private void turn(int turns) {
            double taken = System.nanoTime() - (double) since;
            if (turns % 2 == 1) {
                alone = taken;
                others.play();
            } else {
                others.pause();
                if (turns > 0) {
                    slower.add(100 * (taken / alone - 1));
                }
            }
            since = System.nanoTime();
        }
    }
}
