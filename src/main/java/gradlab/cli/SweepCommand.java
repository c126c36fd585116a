package gradlab.cli;

import gradlab.cli.report.SweepProgress;
import gradlab.cli.report.SweepText;
import gradlab.cli.terminal.BadInputException;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.cli.terminal.VersionText;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.control.StopOnInterrupt;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;
import gradlab.run.sweep.ClusterPlan;
import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepFolder;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRunner;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Trains the runs of a sweep, or plans them for other machines. */
@Command(
        name = "sweep",
        description =
                "Train the runs of a sweep; DIR/runs/<id>/ gets the files of each, DIR/sweep.csv a"
                        + " row a run, DIR/sweep.json a row a combination. Ended at any moment and"
                        + " started again it goes on with what is missing.",
        footer = {
            "",
            "Exit code: 0 all runs are there, 1 one diverged, broke off or is missing, 2 the sweep"
                    + " cannot be trained, 130 Ctrl-C (all runs that were over are whole).",
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class SweepCommand implements Callable<Integer> {
    private static final int SAID = 5;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "The sweep.")
    private Path file = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go (" + OutputFolder.USUAL + "/<file's stem>).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many runs go at once (all cores).")
    private Optional<Integer> jobs = Optional.empty();

    @Option(
            names = "--plan",
            description = {
                "Train nothing; write each run as an experiment, DIR/runs/<id>.json, and what"
                        + " trains",
                "them elsewhere: slurm.sh, kubernetes.yaml, local.sh."
            })
    private boolean planOnly;

    @Option(
            names = "--collect",
            description = "Train nothing; read what such runs left, and write table and ranking.")
    private boolean collect;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Mixin private SetOption settings = new SetOption();

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (jobs.isPresent() && jobs.get() < 1) {
            throw new BadInputException(
                    String.format(Locale.ROOT, "--jobs is at least 1, not %d.", jobs.get()));
        }
        if (planOnly && collect) {
            throw new BadInputException("--plan and --collect: one after the other, not at once.");
        }
        SweepJson.Reading reading = SweepJson.read(file, settings::applyTo);
        SweepPlan plan = SweepPlan.of(reading.sweep());
        plan.check(reading.folder(), file.toString());
        OutputFolder place =
                new OutputFolder(
                        out.orElse(Path.of(OutputFolder.USUAL, ExperimentInput.stem(file))));
        place.check();
        SweepFolder folder = new SweepFolder(place.path());
        List<PlannedRun> runs = plan.runs(reading.folder(), folder.runs());
        if (planOnly) {
            return plan(folder, runs);
        }
        return collect ? collect(plan, folder, runs) : train(plan, folder, runs);
    }

    private int plan(SweepFolder folder, List<PlannedRun> runs) throws IOException {
        new ClusterPlan(folder, runs).write();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s: %s → %s (sbatch slurm.sh, kubectl apply -f kubernetes.yaml, or sh"
                                + " local.sh; then --collect)%n",
                        ExperimentInput.stem(file),
                        count(runs.size()),
                        folder.path());
        return ExitCode.DONE;
    }

    private int collect(SweepPlan plan, SweepFolder folder, List<PlannedRun> runs)
            throws IOException {
        List<SweepResult> results = folder.results(runs, plan.sweep().objective());
        if (results.isEmpty()) {
            throw new BadInputException(
                    folder.runs()
                            + ": none of the runs of this sweep is there yet; train them first, by"
                            + " one of the scripts that --plan writes.");
        }
        folder.write(plan, results);
        return report(plan, folder, results, runs.size());
    }

    private int train(SweepPlan plan, SweepFolder folder, List<PlannedRun> runs)
            throws IOException {
        folder.make();
        int atOnce = jobs.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        SweepProgress progress =
                new SweepProgress(terminal, ExperimentInput.stem(file), runs.size(), quiet);
        SweepRunner runner =
                new SweepRunner(plan, runs, folder, RunPool.ownThreads(), atOnce, progress::hear);
        progress.begin(runner);
        try (StopOnInterrupt _ = new StopOnInterrupt(runner::cancel)) {
            boolean all = runner.finish();
            progress.clear();
            sayFailures(runner.failures());
            int code = report(plan, folder, runner.results(), runs.size());
            boolean interrupted = !all && runner.failures().isEmpty();
            return interrupted ? ExitCode.INTERRUPTED : code;
        } catch (InterruptedException stopped) {
            runner.cancel();
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        } finally {
            progress.clear();
        }
    }

    private void sayFailures(List<PooledRun<SweepResult>> failures) {
        for (PooledRun<SweepResult> run : failures.subList(0, Math.min(SAID, failures.size()))) {
            Throwable failure = run.failure();
            String why = failure == null ? "" : String.valueOf(failure.getMessage());
            terminal.err().println(ExperimentInput.stem(file) + ": a run broke off: " + why);
        }
        if (failures.size() > SAID) {
            terminal.err()
                    .printf(
                            Locale.ROOT,
                            "%s: and %s more broke off%n",
                            ExperimentInput.stem(file),
                            count(failures.size() - SAID));
        }
    }

    private int report(SweepPlan plan, SweepFolder folder, List<SweepResult> results, int planned) {
        String name = ExperimentInput.stem(file);
        long diverged = results.stream().filter(SweepResult::diverged).count();
        StringBuilder words = new StringBuilder();
        words.append(
                String.format(Locale.ROOT, "%s: %d of %s", name, results.size(), count(planned)));
        if (diverged > 0) {
            words.append(String.format(Locale.ROOT, ", %d of them diverged", diverged));
        }
        terminal.out().println(words + " → " + folder.path());
        SweepText.ranking(Ranking.of(plan.sweep().objective(), results))
                .forEach(line -> terminal.out().println(name + ": " + line));
        terminal.out().flush();
        return diverged == 0 && results.size() == planned ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String count(int runs) {
        return String.format(Locale.ROOT, "%,d %s", runs, runs == 1 ? "run" : "runs");
    }
}
