package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.experiment.ExperimentDifference;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The experiment that the one on the bench was forked from, and what differs from it. */
public final class TwinModel {
    private static final ExperimentDifference NOTHING = new ExperimentDifference(List.of());

    private final ReadOnlyObjectWrapper<@Nullable Experiment> original =
            new ReadOnlyObjectWrapper<>(this, "original");
    private final ReadOnlyObjectWrapper<ExperimentDifference> difference =
            new ReadOnlyObjectWrapper<>(this, "difference", NOTHING);

    TwinModel() {}

    /** What was forked; null while there is no twin. */
    public ReadOnlyObjectProperty<@Nullable Experiment> original() {
        return original.getReadOnlyProperty();
    }

    /** What leads from the original to the experiment on the bench. */
    public ReadOnlyObjectProperty<ExperimentDifference> difference() {
        return difference.getReadOnlyProperty();
    }

    /** Whether a twin is on the bench. */
    public boolean isOpen() {
        return original.get() != null;
    }

    void open(Experiment forked) {
        original.set(forked);
        difference.set(NOTHING);
    }

    void close() {
        original.set(null);
        difference.set(NOTHING);
    }

    void follow(Experiment edited) {
        Experiment forked = original.get();
        if (forked != null) {
            difference.set(ExperimentDifference.between(forked, edited));
        }
    }
}
