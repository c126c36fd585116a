package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.data.Dataset;
import gradlab.data.prepare.PreparedData;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.control.StopOnInterrupt;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Outcome;
import gradlab.run.live.LiveRun;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.training.RunStart;

import java.util.stream.Stream;

/**
 * Trains one experiment after another, with progress, and writes the files of each run.
 *
 * @param recording how much is recorded
 * @param charts whether charts are written as well
 * @param quiet whether progress is left out
 */
record TrainingTask(
        Terminal terminal, OutputFolder out, Recording recording, boolean charts, boolean quiet) {

    /**
     * What came of a run: how it ended, and what is kept of it.
     *
     * @param kept whether its results stand where they were asked for
     */
    record Result(Outcome outcome, RecordedRun run, boolean kept) {
        /** What a command whose whole work was this run tells the shell. */
        int exitCode() {
            return switch (outcome.reason()) {
                case COMPLETED, EARLY_STOPPING -> kept ? ExitCode.DONE : ExitCode.FAILED;
                case DIVERGED -> ExitCode.FAILED;
                case CANCELLED -> ExitCode.INTERRUPTED;
            };
        }
    }

    /** Trains, writes, reports. */
    Result train(ExperimentInput input) {
        RunStart start = RunStart.fresh(input.experiment(), input.folder());
        return train(input, RecordedRun.from(start, snapshots()));
    }

    /** Goes on with a saved run, writes, reports. */
    Result resume(ExperimentInput input, SavedRun run) {
        RunStart start = RunStart.at(run.checkpoint(), input.experiment(), input.folder());
        return train(input, RecordedRun.goingOn(start, run.history(), snapshots(), null));
    }

    private SnapshotStore snapshots() {
        return new SnapshotBudget(charts ? SnapshotBudget.USUAL : 0).store();
    }

    private Result train(ExperimentInput input, RecordedRun recorded) {
        RunControl control = new RunControl();
        control.record(recording);
        LiveRun run = new LiveRun(recorded, control);
        PreparedData data = run.prepare();
        if (!data.note().isEmpty()) {
            terminal.err().println(input.stem() + ": " + data.note());
        }
        TrainingProgress progress =
                new TrainingProgress(terminal, input.stem(), input.experiment(), quiet);
        try (StopOnInterrupt _ = new StopOnInterrupt(run::stop)) {
            Outcome outcome =
                    run.train(
                            event -> {
                                run.read(event);
                                progress.show(event);
                            });
            progress.clear();
            RunOutput.Place place = write(input, recorded);
            terminal.out()
                    .println(
                            input.stem()
                                    + ": "
                                    + progress.outcome(outcome)
                                    + " → "
                                    + place.folder());
            Stream.of(TrainingProgress.weights(outcome), progress.test())
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> terminal.out().println(input.stem() + ": " + words));
            terminal.out().flush();
            return new Result(outcome, recorded, place.asked());
        } finally {
            progress.clear();
        }
    }

    private RunOutput.Place write(ExperimentInput input, RecordedRun run) {
        Dataset rows = input.experiment().data().load(input.folder());
        return new RunOutput(terminal)
                .write(
                        out.path().resolve(input.stem()),
                        new RunOutput.Results(run, rows.inputs(), charts));
    }
}
