package gradlab.ui.race;

import gradlab.surface.Race;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** The race as it stands, with the steps that lead back and forth again. */
public final class RaceDocument {
    private static final int STEPS = 100;
    private final ReadOnlyObjectWrapper<Race> race =
            new ReadOnlyObjectWrapper<>(this, "race", new Race());
    private final Deque<Race> past = new ArrayDeque<>();
    private final Deque<Race> future = new ArrayDeque<>();
    private @Nullable Race held;

    /** The race as it stands. */
    public ReadOnlyObjectProperty<Race> race() {
        return race.getReadOnlyProperty();
    }

    /** Shows another race, whose past begins now. */
    public void open(Race other) {
        past.clear();
        future.clear();
        held = null;
        race.set(other);
    }

    /** All edits from here on are one step of undo. */
    public void beginGesture() {
        if (held == null) {
            held = race.get();
        }
    }

    /** Until here. */
    public void endGesture() {
        Race before = held;
        held = null;
        if (before != null && !before.equals(race.get())) {
            push(past, before);
            future.clear();
        }
    }

    /** Changes it, as one step where no gesture is under way. */
    public void edit(UnaryOperator<Race> change) {
        Race before = race.get();
        Race after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        if (held == null) {
            push(past, before);
            future.clear();
        }
        race.set(after);
    }

    /** Takes the last change back; whether there was one. */
    public boolean undo() {
        endGesture();
        return travel(past, future);
    }

    /** Does again what was taken back; whether there was anything. */
    public boolean redo() {
        return travel(future, past);
    }

    private boolean travel(Deque<Race> from, Deque<Race> to) {
        Race step = from.pollLast();
        if (step == null) {
            return false;
        }
        push(to, race.get());
        race.set(step);
        return true;
    }

    private static void push(Deque<Race> steps, Race step) {
        if (steps.size() == STEPS) {
            steps.removeFirst();
        }
        steps.addLast(step);
    }
}
