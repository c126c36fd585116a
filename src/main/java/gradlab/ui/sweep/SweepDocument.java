package gradlab.ui.sweep;

import gradlab.experiment.sweep.Sweep;
import gradlab.run.sweep.SweepFolder;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** The sweep being made, with the steps that lead back and forth again, and where it is kept. */
public final class SweepDocument {
    private static final int STEPS = 100;

    /**
     * Where a sweep comes from.
     *
     * @param base what relative paths in its experiment are relative to
     * @param file the user's own; null for none
     * @param folder where its runs stand; null before it is kept
     * @param follows whether it is over what stands on the bench, as long as nothing is trained
     */
    public record Place(
            Path base, @Nullable Path file, @Nullable SweepFolder folder, boolean follows) {
        Place in(SweepFolder kept) {
            return new Place(base, file, kept, follows);
        }

        Place savedAs(Path saved) {
            return new Place(base, saved, folder, false);
        }

        Place fixed() {
            return new Place(base, file, folder, false);
        }
    }

    private final ReadOnlyObjectWrapper<@Nullable Sweep> sweep =
            new ReadOnlyObjectWrapper<>(this, "sweep");
    private final Deque<Sweep> past = new ArrayDeque<>();
    private final Deque<Sweep> future = new ArrayDeque<>();
    private Place place = new Place(Path.of(""), null, null, true);

    /** The sweep as it stands; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Sweep> sweep() {
        return sweep.getReadOnlyProperty();
    }

    /** Where it comes from. */
    public Place place() {
        return place;
    }

    void place(Place moved) {
        place = moved;
    }

    /** Shows another sweep, whose past begins now. */
    void open(Sweep other, Place from) {
        past.clear();
        future.clear();
        place = from;
        sweep.set(other);
    }

    /** Changes it as one step that can be undone. */
    public void edit(UnaryOperator<Sweep> change) {
        Sweep before = sweep.get();
        if (before == null) {
            return;
        }
        Sweep after = change.apply(before);
        if (!after.equals(before)) {
            push(past, before);
            future.clear();
            sweep.set(after);
        }
    }

    /** Changes it without a step, as where it follows the bench. */
    void follow(UnaryOperator<Sweep> change) {
        Sweep before = sweep.get();
        if (before != null) {
            sweep.set(change.apply(before));
        }
    }

    /** Takes the last change back; whether there was one. */
    public boolean undo() {
        return travel(past, future);
    }

    /** Does again what was taken back; whether there was anything. */
    public boolean redo() {
        return travel(future, past);
    }

    private boolean travel(Deque<Sweep> from, Deque<Sweep> to) {
        Sweep step = from.pollLast();
        Sweep now = sweep.get();
        if (step == null || now == null) {
            return false;
        }
        push(to, now);
        sweep.set(step);
        return true;
    }

    private static void push(Deque<Sweep> steps, Sweep step) {
        if (steps.size() == STEPS) {
            steps.removeFirst();
        }
        steps.addLast(step);
    }
}
