package gradlab.ui.app;

import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/** Asks a run to tell of every batch while it is slow enough to be followed, and listens. */
final class SlowBatches {
    private final ReadOnlyObjectWrapper<@Nullable SlowBatch> newest =
            new ReadOnlyObjectWrapper<>(this, "newest");
    private RunEvent.@Nullable BatchPassed passed;
    private final ObservableValue<Recording> recording;
    private final ObservableValue<Speed> speed;
    private boolean alone;

    /**
     * Nothing yet.
     *
     * @param recording what is recorded at any speed
     */
    SlowBatches(ObservableValue<Recording> recording, ObservableValue<Speed> speed) {
        this.recording = recording;
        this.speed = speed;
    }

    ReadOnlyObjectProperty<@Nullable SlowBatch> newest() {
        return newest.getReadOnlyProperty();
    }

    /** From now on the run is stepped batch by batch, or not. */
    void step(boolean batchByBatch, RunControl control) {
        alone = batchByBatch;
        apply(control);
    }

    /** Tells a run what to record, so that each batch can be shown where it is to be. */
    void apply(RunControl control) {
        Recording usual = recording.getValue();
        boolean followed = alone || speed.getValue().slow();
        control.record(followed ? usual.with(Recorded.STEPS).with(Recorded.BATCHES) : usual);
        if (!followed) {
            clear();
        }
    }

    /** Listens to the run under way. */
    void read(RunEvent event) {
        if (event instanceof RunEvent.BatchPassed batch) {
            passed = batch;
        } else if (event instanceof RunEvent.StepDone done
                && passed != null
                && passed.step() == done.step()) {
            newest.set(new SlowBatch(passed, done));
        }
    }

    /** There is no batch to speak of, or none any more. */
    void clear() {
        passed = null;
        newest.set(null);
    }
}
