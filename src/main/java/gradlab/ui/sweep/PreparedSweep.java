package gradlab.ui.sweep;

import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.live.PooledRun;
import gradlab.run.sweep.SweepFolder;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRunner;
import gradlab.run.sweep.SweepRuns;
import gradlab.run.sweep.SweepShelf;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A sweep that has been checked and kept, and whose runs that are there have been read.
 *
 * @param without what pictures show before any run is over
 */
record PreparedSweep(SweepPlan plan, SweepFolder folder, SweepRunner runner, SweepRuns without) {
    /**
     * On which threads runs train.
     *
     * @param atOnce how many at the same time
     * @param chance the loss of answers that do not look at the inputs; NaN where it is not known
     * @param news hears of each run
     */
    record Crew(
            Executor threads, int atOnce, double chance, Consumer<PooledRun<SweepResult>> news) {}

    /**
     * Checks and keeps a sweep, and reads what is there of it; takes as long as that takes.
     *
     * @param known results that need not be read again
     */
    static PreparedSweep of(
            Sweep sweep,
            SweepDocument.Place place,
            SweepShelf shelf,
            List<SweepResult> known,
            Crew crew)
            throws IOException {
        SweepPlan plan = SweepPlan.of(sweep);
        plan.check(place.base(), "");
        SweepFolder kept = place.folder();
        SweepFolder folder = kept == null ? shelf.fresh(sweep.name()) : kept;
        shelf.keep(folder, sweep, place.base(), place.file());
        SweepRunner runner =
                new SweepRunner(
                        plan,
                        plan.runs(place.base(), folder.runs()),
                        new SweepRunner.Found(folder, known),
                        crew.threads(),
                        crew.atOnce(),
                        crew.news());
        return new PreparedSweep(plan, folder, runner, SweepRuns.of(plan, crew.chance()));
    }

    /**
     * Results that need not be read again: by another measure each has to be, and those of another
     * folder are others.
     */
    static List<SweepResult> known(
            @Nullable PreparedSweep before,
            @Nullable SweepScore score,
            Sweep sweep,
            SweepDocument.Place place) {
        if (before == null || score == null) {
            return List.of();
        }
        boolean alike =
                before.folder().equals(place.folder())
                        && score.sweep().objective().equals(sweep.objective());
        return alike ? score.results() : List.of();
    }

    /** What came of it so far. */
    SweepScore score() {
        return new SweepScore(plan, without.with(runner.results()));
    }

    /** Why a sweep cannot be trained, a line a reason. */
    static String why(Throwable failure) {
        return failure instanceof DocumentException wrong
                ? wrong.problems().stream()
                        .map(Problem::message)
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("\n"))
                : Message.from(failure).worded();
    }
}
