package gradlab.ui.form;

import gradlab.data.TargetLook;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.metric.Metric;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Monitors;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.experiment.edit.FreshLayer;
import gradlab.knob.KnobField;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;

import javafx.beans.Observable;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The words that fit the experiment on the bench: its layers, its metrics, what it measures. */
record BenchWords(Editing editing, DataModel rows) implements WordChoices {
    @Override
    public @Nullable Supplier<List<String>> of(KnobField field) {
        if (MergingLayer.class.isAssignableFrom(field.record()) && field.word().equals("from")) {
            return this::sources;
        }
        if (field.word().equals("monitor")) {
            return () -> Monitors.of(editing.experiment().get());
        }
        if (field.record() == Training.class && field.word().equals("metrics")) {
            return () -> Arrays.stream(Metric.values()).map(Metric::word).toList();
        }
        if (field.record() == StartFrom.class && field.word().equals("layers")) {
            return () -> LayerNames.fill(layers()).stream().map(Layer::name).toList();
        }
        return null;
    }

    /** Those of a target that is a class, or that has a column a class. */
    @Override
    public List<String> classes() {
        PreparedData data = rows.prepared().get();
        if (data == null) {
            return List.of();
        }
        return data.shape().look() == TargetLook.ONE_HOT ? data.targetNames() : data.classNames();
    }

    @Override
    public Observable classesChanged() {
        return rows.prepared();
    }

    /** The layers that the selected merging layer may come from. */
    private List<String> sources() {
        int index = editing.selection().get().lead();
        PreparedData data = rows.prepared().get();
        return index >= 0
                        && index < layers().size()
                        && layers().get(index) instanceof MergingLayer merging
                ? FreshLayer.sources(
                        merging, layers(), index, data == null ? 1 : data.inputNames().size())
                : List.of();
    }

    private List<Layer> layers() {
        return editing.experiment().get().model().layers();
    }
}
