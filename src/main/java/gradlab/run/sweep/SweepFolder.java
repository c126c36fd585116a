package gradlab.run.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.file.AtomicFile;
import gradlab.run.files.RunFiles;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a sweep: {@code runs/<id>/} with the files of each run, a table of all of them, and
 * the ranking of their combinations. A run that is there is never trained again.
 */
public record SweepFolder(Path path) {
    /** A row a run. */
    public static final String TABLE = "sweep.csv";

    /** A row a combination. */
    public static final String RANKING = "sweep.json";

    /** Where the runs stand. */
    public Path runs() {
        return path.resolve("runs");
    }

    /** The folder of a run's files. */
    public Path of(PlannedRun run) {
        return runs().resolve(run.id());
    }

    /**
     * What was recorded of a run that came to an end of its own; empty where it did not, or is not
     * there, or is another's.
     */
    public Optional<RunHistory> finished(PlannedRun run) {
        Path file = of(run).resolve(RunFiles.HISTORY);
        try {
            return Optional.of(RunFiles.readHistory(file)).filter(there -> isOf(run, there));
        } catch (IllegalArgumentException notThereOrDamaged) {
            return Optional.empty();
        }
    }

    /** What came of a run that is there. */
    Optional<SweepResult> result(PlannedRun run, Objective objective) {
        return finished(run).map(history -> SweepResult.of(run, history, objective));
    }

    /** What came of the runs that are there, in the order of the plan. */
    public List<SweepResult> results(List<PlannedRun> runs, Objective objective) {
        return runs.stream().flatMap(run -> result(run, objective).stream()).toList();
    }

    private static boolean isOf(PlannedRun run, RunHistory history) {
        Outcome outcome = history.outcome();
        RunEvent.Started started = history.started();
        return outcome != null
                && outcome.reason() != Outcome.Reason.CANCELLED
                && started != null
                && isSame(run.experiment(), started.experiment());
    }

    /** A run that was trained alone may have used more threads. */
    private static boolean isSame(Experiment planned, Experiment trained) {
        return trained.withTraining(trained.training().withThreads(1)).equals(planned);
    }

    /** Makes the folder, and that of the runs. */
    public void make() throws IOException {
        Files.createDirectories(runs());
    }

    /**
     * Writes the table and the ranking, each whole or not at all.
     *
     * @param results in the order of the plan
     */
    public void write(SweepPlan plan, List<SweepResult> results) throws IOException {
        boolean test = results.stream().anyMatch(result -> result.test() != null);
        AtomicFile.write(
                path.resolve(TABLE),
                bytes -> {
                    Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    new SweepTable(plan, test).write(results, out);
                    out.flush();
                });
        AtomicFile.write(
                path.resolve(RANKING),
                SweepResultsJson.text(Ranking.of(plan.sweep().objective(), results)));
    }
}
