package gradlab.ui.editor;

import gradlab.run.history.DroppedUnits;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.SlowBatch;
import gradlab.ui.app.TimeModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One batch in slow motion: told how much of its beat has passed, it knows where the batch is, what
 * to say of it, and which numbers of it are known by then.
 */
final class PulseModel {
    private static final double BLINKS = 2.5;
    private final Editing editing;
    private final DataModel rows;
    private final RunModel run;
    private final TimeModel time;
    private final ReadOnlyObjectWrapper<Pulse> pulse =
            new ReadOnlyObjectWrapper<>(this, "pulse", Pulse.NONE);
    private List<LayerFacts> layers = List.of();
    private @Nullable SlowBatch before;
    private @Nullable SlowBatch now;
    private final ReadOnlyBooleanWrapper bright = new ReadOnlyBooleanWrapper(this, "bright", true);

    PulseModel(Editing editing, DataModel rows, RunModel run, TimeModel time) {
        this.editing = editing;
        this.rows = rows;
        this.run = run;
        this.time = time;
        run.slowBatch().addListener((value, old, arrived) -> arrived(arrived));
    }

    private void arrived(@Nullable SlowBatch batch) {
        before = batch == null ? null : now;
        now = batch;
        layers = LayerFacts.of(editing.experiment().get(), rows.prepared().get(), List.of());
        if (batch == null) {
            pulse.set(Pulse.NONE);
        } else {
            moveTo(0);
        }
    }

    /** Where the newest batch is. */
    ReadOnlyObjectProperty<Pulse> pulse() {
        return pulse.getReadOnlyProperty();
    }

    /** Whether there is a batch to speak of. */
    boolean hasBatch() {
        return now != null;
    }

    /** Whether a batch is under way. */
    boolean isMoving() {
        return pulse.get().phase() != Pulse.Phase.OVER;
    }

    /** Moves the batch to where it is so long after it began. */
    void moveTo(double seconds) {
        bright.set(Math.floorMod((int) (seconds * BLINKS * 2), 2) == 0);
        Pulse next =
                now == null
                        ? Pulse.NONE
                        : Pulse.at(seconds / run.speed().get().beat(), layers.size());
        pulse.set(next);
    }

    /** What happens, in a sentence; empty where nothing does. */
    String caption() {
        Pulse at = pulse.get();
        return now == null
                ? ""
                : new PulseWords(now, layers)
                        .of(at, at.layer() < 0 ? Double.NaN : norm(now, at.layer()));
    }

    /**
     * The gradient norm of a layer at the newest batch that went back through it; not a number
     * where there was none, or where an earlier epoch is shown.
     */
    double norm(int layer) {
        SlowBatch batch = pulse.get().wentBackThrough(layer) ? now : before;
        boolean past = !time.live().get();
        return batch == null || past ? Double.NaN : norm(batch, layer);
    }

    private double norm(SlowBatch batch, int layer) {
        RunEvent.Started started = run.history().get().started();
        int index =
                started == null || layer >= layers.size()
                        ? -1
                        : started.layers().indexOf(layers.get(layer).name());
        float[] norms = batch.done().gradientNorms();
        return index < 0 || index >= norms.length ? Double.NaN : norms[index];
    }

    /** What a layer has dropped of the batch that is in it; null where nothing is. */
    @Nullable DroppedUnits dropped(int layer) {
        SlowBatch batch = now;
        if (batch == null || layer >= layers.size() || !pulse.get().holds(layer)) {
            return null;
        }
        return batch.dropped(layers.get(layer).name());
    }

    /** Whether what blinks is bright at present. */
    ReadOnlyBooleanProperty bright() {
        return bright.getReadOnlyProperty();
    }
}
