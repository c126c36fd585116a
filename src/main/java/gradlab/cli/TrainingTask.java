package gradlab.cli;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.data.Dataset;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.control.StopOnInterrupt;
import gradlab.run.files.RunRecorder;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.past.Trail;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import java.util.function.Consumer;

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
     * What came of a run: how it ended, and what was recorded.
     *
     * @param kept whether its results stand where they were asked for
     */
    record Result(Outcome outcome, RunHistory history, boolean kept) {
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
        return train(
                input,
                new RunRecorder(),
                (data, control, listener) ->
                        Trainer.run(input.experiment(), data, input.folder(), control, listener));
    }

    /** Goes on with a saved run, writes, reports. */
    Result resume(ExperimentInput input, SavedRun run) {
        return train(
                input,
                new RunRecorder(run.history()),
                (data, control, listener) ->
                        Trainer.resume(
                                input.experiment(), data, run.checkpoint(), control, listener));
    }

    /** Trains on prepared data. */
    @FunctionalInterface
    private interface Training {
        Outcome run(PreparedData data, RunControl control, Consumer<RunEvent> listener);
    }

    private Result train(ExperimentInput input, RunRecorder recorder, Training training) {
        Experiment experiment = input.experiment();
        PreparedData data = Trainer.prepare(experiment, input.folder());
        if (!data.note().isEmpty()) {
            terminal.err().println(input.stem() + ": " + data.note());
        }
        RunControl control = new RunControl();
        control.record(recording);
        SnapshotStore snapshots = new SnapshotBudget(charts ? SnapshotBudget.USUAL : 0).store();
        if (charts) {
            control.keepSnapshots(snapshots);
        }
        TrainingProgress progress = new TrainingProgress(terminal, input.stem(), experiment, quiet);
        try (StopOnInterrupt _ = new StopOnInterrupt(control)) {
            Outcome outcome =
                    training.run(data, control, event -> listen(event, recorder, progress));
            progress.clear();
            SavedRun run = recorder.saved(Columns.of(data));
            RunOutput.Place place = write(input, data, run, Trail.of(snapshots));
            terminal.out()
                    .println(
                            input.stem()
                                    + ": "
                                    + progress.outcome(outcome)
                                    + " → "
                                    + place.folder());
            terminal.out().flush();
            return new Result(outcome, recorder.history(), place.asked());
        } finally {
            progress.clear();
        }
    }

    private static void listen(RunEvent event, RunRecorder recorder, TrainingProgress progress) {
        recorder.accept(event);
        progress.show(event);
    }

    private RunOutput.Place write(
            ExperimentInput input, PreparedData data, SavedRun run, Trail trail) {
        Dataset rows = input.experiment().data().source().load(input.folder());
        return new RunOutput(terminal)
                .write(
                        out.path().resolve(input.stem()),
                        new RunOutput.Results(run, data, rows.inputs(), trail, charts));
    }
}
