package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import gradlab.chart.subject.Slice;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.run.history.RunHistory;
import gradlab.run.past.LossSlice;
import gradlab.run.past.PathPlane;
import gradlab.run.past.Trail;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.Workers;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Slices through the loss around the run on the bench, computed elsewhere a little at a time while
 * somebody looks: each drawing asks for more. While the run goes on, a coarse grid is enough and is
 * computed anew as the path grows; once it rests, the grid becomes fine.
 */
final class SliceSource {
    private static final int COARSE = 17;
    private static final int FIRST_POINTS = 30;
    private static final int MOST_POINTS = 4096;
    private static final double TURN = TimeUnit.MILLISECONDS.toNanos(150);
    private static final double GROWTH = 1.2;

    /**
     * What a slice is wanted of.
     *
     * @param live whether the run goes on
     */
    record Ask(RunHistory run, Experiment experiment, PreparedData data, Part part, boolean live) {}

    /** A slice under way, with its path; without, where the path has no plane. */
    private record Job(Ask ask, Trail trail, @Nullable LossSlice slice, double endLoss) {
        boolean coarseDone() {
            return slice == null || slice.surface().side() >= COARSE;
        }

        boolean done() {
            return slice == null || slice.done();
        }
    }

    private record Shown(RunHistory run, Slice slice) {}

    private record Turn(Job job, @Nullable Slice known, double nanoseconds) {}

    private final RunModel onBench;
    private final Notices notices;
    private final Workers workers;
    private final Executor window;
    private final Runnable redraw;
    private final Map<Part, Shown> shown = new ConcurrentHashMap<>();
    // Of the window's thread.
    private final Map<Part, Job> jobs = new EnumMap<>(Part.class);
    private boolean computing;
    private int points = FIRST_POINTS;

    /**
     * A source.
     *
     * @param window runs tasks on the window's thread
     * @param redraw called there when there is more to show
     */
    SliceSource(
            RunModel onBench, Notices notices, Workers workers, Executor window, Runnable redraw) {
        this.onBench = onBench;
        this.notices = notices;
        this.workers = workers;
        this.window = window;
        this.redraw = redraw;
    }

    /** What is known now; from the drawing thread. Sees to it that more becomes known. */
    @Nullable Slice of(Ask ask) {
        window.execute(() -> go(ask));
        Shown known = shown.get(ask.part());
        return known != null && sameRun(known.run(), ask) ? known.slice() : null;
    }

    // A run is its history, however alike two histories are.
    @SuppressWarnings("ReferenceEquality")
    private static boolean sameRun(RunHistory run, Ask ask) {
        return run == ask.run();
    }

    private void go(Ask ask) {
        if (computing || !sameRun(onBench.history().get(), ask)) {
            return;
        }
        Job before = jobs.get(ask.part());
        Trail trail = onBench.trail();
        if (before == null || !sameRun(before.ask().run(), ask) || outgrown(before, trail, ask)) {
            if (trail.points().size() > 1) {
                compute(() -> turn(begun(ask, trail), FIRST_POINTS));
            }
        } else if (!before.done() && !(ask.live() && before.coarseDone())) {
            int some = points;
            compute(() -> turn(before, some));
        }
    }

    private void compute(Callable<Turn> turn) {
        computing = true;
        workers.compute(turn, this::show, this::failed);
    }

    private static boolean outgrown(Job job, Trail trail, Ask ask) {
        int then = job.trail().lastEpoch();
        int now = trail.lastEpoch();
        return ask.live() ? job.coarseDone() && now > GROWTH * then + 1 : now != then;
    }

    private static Job begun(Ask ask, Trail trail) {
        LossSlice slice =
                PathPlane.of(trail.points().stream().map(Trail.Point::weights).toList())
                        .map(
                                plane ->
                                        new LossSlice(
                                                ask.experiment(), ask.data(), ask.part(), plane))
                        .orElse(null);
        double end = slice == null ? Double.NaN : slice.loss(trail.points().getLast().weights());
        return new Job(ask, trail, slice, end);
    }

    private static Turn turn(Job job, int points) {
        LossSlice slice = job.slice();
        if (slice == null) {
            return new Turn(job, null, TURN);
        }
        long began = System.nanoTime();
        slice.refine(points);
        double took = System.nanoTime() - began;
        return new Turn(job, Slice.of(slice, job.trail(), job.endLoss()), took);
    }

    private void show(Turn turn) {
        computing = false;
        notices.passed(Until.SLICED);
        Job job = turn.job();
        jobs.put(job.ask().part(), job);
        points = (int) Math.clamp(points * TURN / Math.max(1, turn.nanoseconds()), 4, MOST_POINTS);
        Shown before = shown.get(job.ask().part());
        boolean another = before == null || !sameRun(before.run(), job.ask());
        if (turn.known() != null && (another || job.coarseDone())) {
            shown.put(job.ask().part(), new Shown(job.ask().run(), turn.known()));
        }
        redraw.run();
    }

    private void failed(Throwable failure) {
        computing = false;
        notices.problem(
                Until.SLICED,
                tr("The loss around the run could not be computed."),
                tr("Change the chart of its tile; training goes on."),
                failure);
    }
}
