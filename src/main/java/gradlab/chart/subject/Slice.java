package gradlab.chart.subject;

import gradlab.data.prepare.Part;
import gradlab.run.past.LossSlice;
import gradlab.run.past.PathPlane;
import gradlab.run.past.Trail;

import org.jspecify.annotations.Nullable;

/**
 * A run's path over the loss around it.
 *
 * @param epochs of each point of the path
 * @param surface the loss, as far as it is computed
 * @param rows how many rows it is measured on
 * @param allRows how many rows the part has
 * @param done whether it is as fine as it gets
 * @param endLoss the loss at the path's end
 */
public record Slice(
        PathPlane plane,
        int[] epochs,
        LossSlice.Surface surface,
        Part part,
        int rows,
        int allRows,
        boolean done,
        double endLoss) {
    /** Where slices come from. */
    @FunctionalInterface
    public interface Source {
        /** The slice through the loss of a part; null where there is none (yet). */
        @Nullable Slice of(Part part);
    }

    /** What is known of a slice now. */
    public static Slice of(LossSlice slice, Trail trail, double endLoss) {
        return new Slice(
                slice.plane(),
                trail.points().stream().mapToInt(Trail.Point::epoch).toArray(),
                slice.surface(),
                slice.part(),
                slice.rows(),
                slice.allRows(),
                slice.done(),
                endLoss);
    }
}
