package gradlab.ui.race;

import gradlab.data.prepare.Part;
import gradlab.run.past.LossSlice;
import gradlab.run.past.PathPlane;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.Trail;
import gradlab.surface.Extent;
import gradlab.surface.HeightGrid;
import gradlab.surface.MeasuredLoss;
import gradlab.surface.Place;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunEntry;
import gradlab.ui.app.RunState;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The loss of the run on the bench over the two main directions of its path, measured elsewhere
 * when somebody looks: the same slice as the chart's, made smooth between its points.
 */
final class NetSurface {
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(6);
    private static final int SOME = 64;
    private static final int FEWEST = 2;
    private final BenchModel bench;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable MeasuredLoss> surface =
            new ReadOnlyObjectWrapper<>(this, "surface");
    private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper(this, "computing");
    private @Nullable RunEntry of;
    private int upTo;

    NetSurface(BenchModel bench, Consumer<Throwable> failed) {
        this.bench = bench;
        this.failed = failed;
    }

    /** The surface as it was measured last; null before it ever was. */
    ReadOnlyObjectProperty<@Nullable MeasuredLoss> surface() {
        return surface.getReadOnlyProperty();
    }

    /** Whether it is being measured. */
    ReadOnlyBooleanProperty computing() {
        return computing.getReadOnlyProperty();
    }

    /** Whether there is a path to measure around. */
    boolean isThere() {
        return bench.run().trail().points().size() >= FEWEST;
    }

    /** Whether no run is under way, so that its path stays as it is. */
    boolean rests() {
        return bench.run().state().get() != RunState.RUNNING;
    }

    /** Measures it, where the run has gone on since, and hands it over. */
    void measure(Consumer<MeasuredLoss> then) {
        RunEntry run = bench.run().current();
        MeasuredLoss known = surface.get();
        Trail trail = bench.run().trail();
        if (run == null || !isThere() || computing.get()) {
            return;
        }
        if (known != null && run.equals(of) && upTo == trail.lastEpoch()) {
            then.accept(known);
            return;
        }
        of = run;
        upTo = trail.lastEpoch();
        computing.set(true);
        RecordedRun recorded = run.recorded();
        bench.workers()
                .compute(
                        () -> measured(recorded, trail),
                        found -> {
                            computing.set(false);
                            surface.set(found);
                            if (found != null) {
                                then.accept(found);
                            }
                        },
                        failure -> {
                            computing.set(false);
                            failed.accept(failure);
                        });
    }

    private static @Nullable MeasuredLoss measured(RecordedRun run, Trail trail) {
        PathPlane plane =
                PathPlane.of(trail.points().stream().map(Trail.Point::weights).toList())
                        .orElse(null);
        if (plane == null) {
            return null;
        }
        LossSlice slice = new LossSlice(run.experiment(), run.data(), Part.TRAINING, plane);
        long until = System.nanoTime() + LONGEST;
        boolean more = true;
        while (more && (System.nanoTime() < until || slice.surface().side() < SOME / 4)) {
            more = slice.refine(SOME);
        }
        LossSlice.Surface grid = slice.surface();
        Extent extent = new Extent(grid.left(), grid.right(), grid.bottom(), grid.top());
        return new MeasuredLoss(
                new HeightGrid(extent, grid.side(), grid.losses()),
                new Place(plane.place(0, 0), plane.place(0, 1)));
    }
}
