package gradlab.ui.kept;

import gradlab.experiment.Experiment;
import gradlab.run.files.RunLabel;
import gradlab.ui.app.Document;
import gradlab.ui.app.RunEntry;
import gradlab.ui.charts.TilePlan;
import gradlab.ui.lesson.LessonPlace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * All that a bench is at one moment, but for what its runs recorded. Two that are equal need not be
 * written twice.
 *
 * @param onBench the number of the run on the bench; 0 for none
 * @param twin null while there is none
 * @param layout the chart tiles
 * @param lesson null before one is open
 */
record KeptBench(
        Document.State document,
        List<Run> runs,
        int onBench,
        @Nullable Twin twin,
        KeptPlace place,
        List<TilePlan> layout,
        @Nullable LessonPlace lesson) {
    /**
     * A run.
     *
     * @param experiment as it was when the run began
     * @param folder what relative paths in it are relative to
     * @param removed whether it was taken off the list, to which it can be put back
     * @param savedEpochs up to which a file of the user's holds it
     * @param savedLabel what that file says of it
     * @param from the number of the run that it was forked from; 0 for a run of its own
     * @param fromEpoch where that was
     * @param stamp how far it is
     */
    record Run(
            int number,
            Experiment experiment,
            Path folder,
            RunLabel label,
            boolean overlaid,
            boolean removed,
            int savedEpochs,
            RunLabel savedLabel,
            int from,
            int fromEpoch,
            Stamp stamp) {}

    /**
     * How far a run is: what changes whenever something in it does.
     *
     * @param steps recorded
     * @param seen the step of the newest weights that were looked at
     * @param known the step of its newest state; −1 before there is one
     */
    record Stamp(int epochs, int steps, long seen, long known, boolean over) {
        static Stamp of(RunEntry run, long seen) {
            var steps = run.history().steps();
            var state = run.end();
            boolean over = run.history().outcome() != null;
            return new Stamp(
                    run.history().epochs(),
                    steps == null ? 0 : steps.size(),
                    over ? 0 : seen,
                    over && state != null ? state.step() : -1,
                    over);
        }
    }

    /**
     * A twin.
     *
     * @param run the number of the original's; 0 before it began
     * @param announced whether all that differs was announced at once
     */
    record Twin(Experiment original, int run, boolean announced) {}

    /** Keeps its own lists. */
    KeptBench {
        runs = List.copyOf(runs);
        layout = List.copyOf(layout);
    }
}
