package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Activation;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Problem;
import gradlab.experiment.edit.LayerEdits;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.run.history.Histogram;
import gradlab.run.history.RunEvent;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.Selection;
import gradlab.ui.app.TimeModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** The layer the inspector shows, and the edits it makes. */
final class SelectedLayer {
    private final Editing editing;
    private final DataModel rows;
    private final RunModel run;
    private final TimeModel time;

    SelectedLayer(Editing editing, DataModel rows, RunModel run, TimeModel time) {
        this.editing = editing;
        this.rows = rows;
        this.run = run;
        this.time = time;
    }

    private int lead() {
        return editing.selection().get().lead();
    }

    private List<Layer> layers() {
        return editing.experiment().get().model().layers();
    }

    /** The layer itself; null where nothing is selected. */
    @Nullable Layer layer() {
        return lead() < 0 || lead() >= layers().size() ? null : layers().get(lead());
    }

    /** Its name, or the one it gets when it has none. */
    String name() {
        return LayerNames.fill(layers()).get(lead()).name();
    }

    /** Its widths and parameters in words. */
    String shape() {
        Layer layer = layer();
        PreparedData data = rows.prepared().get();
        if (layer == null || data == null) {
            return "";
        }
        Topology topology = Topology.of(layers(), data.inputNames().size());
        int inputs = topology.inputWidths().get(lead());
        String others =
                editing.selection().get().layers().size() > 1
                        ? "\n" + tr("Changes reach all selected layers of this kind.")
                        : "";
        return tr(
                        "{0} {0|input|inputs} → {1} {1|output|outputs} · {2}"
                                + " {2|parameter|parameters}",
                        inputs, topology.outputWidths().get(lead()), layer.parameterCount(inputs))
                + others;
    }

    /** Whether a problem is about this layer. */
    boolean concerns(Problem problem) {
        String here = "model.layers[" + lead() + "]";
        return problem.path().equals(here) || problem.path().startsWith(here + ".");
    }

    /** The activation function it applies; null where it has none. */
    @Nullable Activation activation() {
        Layer layer = layer();
        if (layer instanceof Dense dense) {
            return dense.activation();
        }
        return layer instanceof ActivationLayer alone ? alone.activation() : null;
    }

    /** How its outputs were distributed at the epoch shown; null where that is not recorded. */
    @Nullable Histogram outputs() {
        RunEvent.Started started = run.history().get().started();
        List<RunEvent.HistogramsTaken> taken =
                run.history().get().histograms(Histogram.Kind.ACTIVATION);
        if (layer() == null || started == null || taken.isEmpty()) {
            return null;
        }
        int at = started.layers().indexOf(name());
        return at < 0 ? null : shown(taken).layers().get(at);
    }

    /** Those of the epoch shown, or of the last one before it that has any. */
    private RunEvent.HistogramsTaken shown(List<RunEvent.HistogramsTaken> taken) {
        int epoch = time.shownEpoch().get();
        int at = taken.size() - 1;
        while (at > 0 && taken.get(at).epoch() > epoch) {
            at--;
        }
        return taken.get(at);
    }

    /** Takes out all layers that are selected. */
    void remove() {
        SortedSet<Integer> gone = editing.selection().get().layers();
        if (!gone.isEmpty()) {
            editing.edit(tr("Remove layers"), e -> LayerEdits.remove(e, gone));
            int last = layers().size() - 1;
            editing.selection()
                    .set(last < 0 ? Selection.NONE : Selection.of(Math.min(gone.first(), last)));
        }
    }

    /** Names it. */
    void rename(String wanted) {
        Layer layer = layer();
        String name = wanted.strip();
        if (layer != null && !name.equals(layer.name())) {
            replace(tr("Rename layer"), lead(), layer.withName(name));
        }
    }

    /** Takes over what a form changed, for all selected layers of the same kind. */
    void change(Record changed) {
        Layer before = layer();
        if (before == null) {
            return;
        }
        List<KnobField> fields =
                Knobs.fields(changed.getClass()).stream()
                        .filter(f -> !Objects.equals(f.get((Record) before), f.get(changed)))
                        .toList();
        String what = fields.isEmpty() ? tr("Change layer") : tr(fields.getFirst().label());
        List<Layer> next = new ArrayList<>(layers());
        for (int i : editing.selection().get().layers()) {
            Record record = (Record) next.get(i);
            if (record.getClass() == changed.getClass()) {
                for (KnobField field : fields) {
                    record = Knobs.with(record, field, field.get(changed));
                }
                next.set(i, (Layer) record);
            }
        }
        editing.edit(what, e -> e.withModel(new Model(next)));
    }

    private void replace(String what, int index, Layer layer) {
        editing.edit(what, e -> replaced(e, index, layer));
    }

    private static Experiment replaced(Experiment experiment, int index, Layer layer) {
        List<Layer> next = new ArrayList<>(experiment.model().layers());
        next.set(index, layer);
        return experiment.withModel(new Model(next));
    }
}
