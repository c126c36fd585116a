package gradlab.chart.subject;

import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.run.past.LossSlice;
import gradlab.run.past.PathPlane;
import gradlab.run.past.Trail;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** Slices computed to the end when they are asked for: for pictures that nobody waits at. */
public final class WholeSlices implements Slice.Source {
    private final Experiment experiment;
    private final PreparedData data;
    private final Trail trail;
    private final Map<Part, Slice> slices = new EnumMap<>(Part.class);

    /** Slices through the path of a run. */
    public WholeSlices(Experiment experiment, PreparedData data, Trail trail) {
        this.experiment = experiment;
        this.data = data;
        this.trail = trail;
    }

    @Override
    public @Nullable Slice of(Part part) {
        Slice known = slices.get(part);
        if (known != null) {
            return known;
        }
        PathPlane plane =
                PathPlane.of(trail.points().stream().map(Trail.Point::weights).toList())
                        .orElse(null);
        if (plane == null) {
            return null;
        }
        LossSlice slice = new LossSlice(experiment, data, part, plane);
        slice.refine(Integer.MAX_VALUE);
        Slice whole = Slice.of(slice, trail, slice.loss(trail.points().getLast().weights()));
        slices.put(part, whole);
        return whole;
    }
}
