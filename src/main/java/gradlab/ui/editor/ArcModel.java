package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.edit.SkipArcs;
import gradlab.text.Message;
import gradlab.ui.app.Editing;
import gradlab.ui.app.Selection;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntSupplier;

/** The skip arc that is being led, by the mouse or by keys: where it is, and where it may end. */
final class ArcModel {
    /**
     * An arc under way.
     *
     * @param to the layer it is at; −1 for none
     */
    record Arc(int from, int to, boolean byKeys) {}

    private final Editing editing;
    private final Notices notices;
    private final IntSupplier inputs;
    private final ReadOnlyObjectWrapper<@Nullable Arc> arc =
            new ReadOnlyObjectWrapper<>(this, "arc");
    private SkipArcs arcs = new SkipArcs(List.of(), 1);

    /**
     * No arc yet.
     *
     * @param inputs how many columns the data has
     */
    ArcModel(Editing editing, Notices notices, IntSupplier inputs) {
        this.editing = editing;
        this.notices = notices;
        this.inputs = inputs;
        editing.experiment().addListener(observable -> end());
        editing.selection().addListener(observable -> end());
    }

    /** The arc under way; null for none. */
    ReadOnlyObjectProperty<@Nullable Arc> arc() {
        return arc.getReadOnlyProperty();
    }

    /** Whether keys lead an arc now. */
    boolean isByKeys() {
        Arc now = arc.get();
        return now != null && now.byKeys();
    }

    /** Begins one with the mouse. */
    void drag(int from) {
        begin(new Arc(from, -1, false));
    }

    /** Begins one from the selected layer, at the first layer that it may lead to. */
    void begin() {
        int from = editing.selection().get().lead();
        if (from < 0) {
            return;
        }
        begin(new Arc(from, -1, true));
        List<Integer> targets = arcs.targets(from);
        if (targets.isEmpty()) {
            end();
            notices.problem(
                    Until.EDITED,
                    tr("No skip arc can lead on from {0}.", name(from)),
                    tr("Behind it stands no layer but the next; choose an earlier one."));
        } else {
            arc.set(new Arc(from, targets.getFirst(), true));
        }
    }

    private void begin(Arc fresh) {
        arcs = new SkipArcs(editing.experiment().get().model().layers(), inputs.getAsInt());
        arc.set(fresh);
    }

    /** The mouse is over a layer; −1 for none. */
    void over(int layer) {
        Arc now = arc.get();
        if (now != null) {
            arc.set(new Arc(now.from(), layer, now.byKeys()));
        }
    }

    /** Goes on to the next layer it may lead to (1), or back (−1). */
    void step(int direction) {
        Arc now = arc.get();
        if (now != null) {
            List<Integer> targets = arcs.targets(now.from());
            int next = Math.clamp(targets.indexOf(now.to()) + direction, 0, targets.size() - 1);
            over(targets.get(next));
        }
    }

    /** Ends the arc where it is: added to the input there if that can be, else set beside it. */
    void accept(boolean beside) {
        Arc now = arc.get();
        if (now != null && mayLeadTo(now.to())) {
            MergingLayer kind = beside || !mayAdd(now) ? new Concatenate() : new Add();
            connect(now.from(), now.to(), kind);
        }
        end();
    }

    /** Leads an arc from a layer to a later one, through a merging layer of a kind. */
    void connect(int from, int to, MergingLayer kind) {
        if (from < to) {
            editing.edit(
                    tr("Skip arc from {0} to {1}", name(from), name(to)),
                    e -> LayerEdits.connect(e, from, to, kind));
            editing.selection().set(Selection.of(to));
        }
    }

    /** Ends it with nothing done. */
    void end() {
        arc.set(null);
    }

    /** Whether the arc under way may end at a layer. */
    boolean mayLeadTo(int layer) {
        Arc now = arc.get();
        return now != null && layer >= 0 && arcs.refusal(now.from(), layer) == null;
    }

    /** Whether an arc can be a sum. */
    boolean mayAdd(Arc led) {
        return arcs.sumRefusal(led.from(), led.to()) == null;
    }

    /** Whether a layer merges with an earlier one already. */
    boolean isMerging(int layer) {
        return editing.experiment().get().model().layers().get(layer) instanceof MergingLayer;
    }

    /** What would come of ending it where it is, or why that cannot be; empty beside all layers. */
    String words() {
        Arc now = arc.get();
        if (now == null || now.to() < 0) {
            return "";
        }
        Message refusal = arcs.refusal(now.from(), now.to());
        if (refusal != null) {
            return now.from() == now.to() ? "" : refusal.worded();
        }
        String start = name(now.from());
        String end = name(now.to());
        if (!now.byKeys()) {
            return tr("Release to merge {0} with the input of {1}", start, end);
        }
        if (isMerging(now.to())) {
            return tr("Enter: {0} merges with {1} instead", end, start);
        }
        return mayAdd(now)
                ? tr("Enter: add {0} to the input of {1}; Shift Enter: concatenate", start, end)
                : tr("Enter: concatenate {0} with the input of {1}", start, end);
    }

    /** What a layer is called. */
    String name(int layer) {
        return LayerNames.fill(editing.experiment().get().model().layers()).get(layer).name();
    }
}
