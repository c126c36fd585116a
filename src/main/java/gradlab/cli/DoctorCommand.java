package gradlab.cli;

import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Doctor;
import gradlab.doctor.Examination;
import gradlab.doctor.Finding;
import gradlab.doctor.FindingsJson;
import gradlab.doctor.Preflight;
import gradlab.doctor.ThresholdsJson;
import gradlab.doctor.trial.Case;
import gradlab.doctor.trial.Cases;
import gradlab.doctor.trial.Trial;
import gradlab.doctor.trial.TrialReport;
import gradlab.run.control.Recording;
import gradlab.run.control.StopOnInterrupt;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Outcome;
import gradlab.run.live.LiveRun;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.RunStart;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Examines an experiment before its first step, or a run by all that was recorded. */
@Command(
        name = "doctor",
        description =
                "Say what is wrong with an experiment before its first step, or with a run"
                        + " (.gradlab), with numbers, cause and fix.",
        footer = {
            "",
            "Exit code: 0 examined, whatever was found; 1 a run trained for it diverged; 2 bad"
                    + " input; 130 Ctrl-C.",
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class DoctorCommand implements Callable<Integer> {
    private static final int HEALTHY = 10;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE|RUN",
            arity = "0..1",
            description = "An experiment file, or a saved run.")
    private Optional<Path> file = Optional.empty();

    @Mixin private SetOption settings = new SetOption();

    @Option(names = "--train", description = "Train the experiment first, then examine its run.")
    private boolean train;

    @Option(
            names = "--try",
            description =
                    "Train the experiment with each fix, from the same seed and for as long, and"
                            + " name first what cured.")
    private boolean tries;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the data files of a saved run are (looked for where they were, beside"
                            + " it and in the folders above).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--json", description = "Print a JSON list instead of text.")
    private boolean json;

    @Option(
            names = "--layers",
            description = "Print the table of the layers before the first step, without findings.")
    private boolean layers;

    @Option(
            names = "--trial",
            paramLabel = "SEED",
            description =
                    "Try the doctor itself: train experiments with one planted fault each, and"
                            + " healthy ones, and print what it found.")
    private Optional<Long> trial = Optional.empty();

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "With --trial: how many experiments with each fault, and ten times as many"
                            + " healthy ones (${DEFAULT-VALUE}).")
    private int cases;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (trial.isPresent()) {
            return tryOut(trial.get());
        }
        Path named =
                file.orElseThrow(
                        () ->
                                new BadInputException(
                                        "Name an experiment file or a saved run (.gradlab)."));
        if (named.toString().endsWith(SavedInput.ENDING)) {
            return run(named);
        }
        ExperimentInput input = ExperimentInput.read(named, settings, terminal);
        LiveRun run =
                LiveRun.of(RunStart.fresh(input.experiment(), input.folder()), Recording.epochs());
        PreparedData data = run.prepare();
        Examination untrained = Examination.untrained(input.experiment(), data, input.folder());
        if (layers) {
            printLayers(Preflight.of(untrained, data, doctor()));
            return ExitCode.DONE;
        }
        return train || tries ? train(input, run, untrained, data) : preflight(untrained, data);
    }

    /** With the user's own thresholds, as the window has them. */
    private static Doctor doctor() {
        return ThresholdsJson.read(ThresholdsJson.file());
    }

    private int preflight(Examination untrained, PreparedData data) {
        List<Finding> findings = doctor().examine(untrained);
        if (json) {
            terminal.out().print(FindingsJson.write(findings, untrained.experiment()));
        } else {
            terminal.out().print(DoctorText.table(Preflight.of(untrained, data, doctor())));
            terminal.out().println();
            terminal.out().print(DoctorText.findings(untrained, findings));
        }
        return ExitCode.DONE;
    }

    private void printLayers(Preflight preflight) {
        terminal.out().print(json ? FindingsJson.write(preflight) : DoctorText.table(preflight));
    }

    private int train(
            ExperimentInput input, LiveRun run, Examination untrained, PreparedData data) {
        TrainingProgress progress =
                new TrainingProgress(terminal, input.stem(), input.experiment(), quiet);
        Outcome outcome;
        try (StopOnInterrupt _ = new StopOnInterrupt(run::stop)) {
            outcome =
                    run.train(
                            event -> {
                                run.read(event);
                                progress.show(event);
                            });
        } finally {
            progress.clear();
        }
        Examination trained = untrained.trained(run.history(), run.weights()).remeasured(data);
        print(trained, new FixTrial(input.folder(), tries, true));
        return new TrainingTask.Result(outcome, run.recorded(), true).exitCode();
    }

    /** A saved run, beside its data, which have to be where its experiment finds them. */
    private int run(Path saved) {
        settings.refuse(saved, "this run is over; change the settings of its experiment file.");
        SavedRun read = RunFiles.readRun(saved);
        ExperimentInput input =
                new ExperimentInput(
                                saved,
                                read.experiment(),
                                Optional.of(SavedInput.dataFolder(saved, read, data, terminal)))
                        .checked(terminal);
        RecordedRun run = RecordedRun.of(read, input.folder(), new SnapshotBudget(0).store());
        PreparedData rows = run.data();
        Examination untrained = Examination.untrained(run.experiment(), rows, input.folder());
        if (layers) {
            printLayers(Preflight.of(untrained, rows, doctor()));
        } else {
            Examination trained = untrained.trained(run.history(), run.weights()).remeasured(rows);
            print(trained, new FixTrial(input.folder(), tries, FixTrial.isShort(run.history())));
        }
        return ExitCode.DONE;
    }

    private void print(Examination run, FixTrial trial) {
        Doctor doctor = doctor();
        List<Finding> findings = trial.of(doctor, run, doctor.examine(run), terminal, quiet);
        terminal.out()
                .print(
                        json
                                ? FindingsJson.write(findings, run.experiment())
                                : DoctorText.findings(run, findings));
    }

    private int tryOut(long seed) {
        terminal.err().println("Drawing and training experiments …");
        List<Case> drawn = new ArrayList<>(Cases.ill(seed, cases));
        drawn.addAll(Cases.healthy(seed, HEALTHY * cases));
        terminal.err().println("Examining " + drawn.size() + " runs and training their fixes …");
        TrialReport report = new TrialReport(Trial.of(new Doctor(), drawn));
        terminal.out().print(report.text());
        terminal.out().print(report.drawnAnew());
        terminal.out().print(report.misses());
        return ExitCode.DONE;
    }
}
