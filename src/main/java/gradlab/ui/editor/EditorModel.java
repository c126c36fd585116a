package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Prelu;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Problem;
import gradlab.experiment.edit.FreshLayer;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.json.LayersJson;
import gradlab.knob.Knobs;
import gradlab.knob.Words;
import gradlab.text.Message;
import gradlab.text.TypedNumber;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.Selection;
import gradlab.ui.notice.Notice.Until;
import gradlab.ui.notice.Notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be done to the chain of layers; every gesture and every key ends here. */
final class EditorModel {
    private static final int MOST_PROBLEMS = 3;
    private final Editing editing;
    private final DataModel rows;
    private final Notices notices;
    private final ArcModel arcs;

    EditorModel(Editing editing, DataModel rows, Notices notices) {
        this.editing = editing;
        this.rows = rows;
        this.notices = notices;
        arcs = new ArcModel(editing, notices, this::inputs);
    }

    /** All kinds of layers there are. */
    static List<Class<? extends Record>> kinds() {
        return Knobs.permitted(Layer.class);
    }

    /** The words on a kind's chip. */
    static String label(Class<?> kind) {
        return kind == Prelu.class
                ? "PReLU"
                : Words.sentence(Knobs.typeName(kind)).replace("normalization", "norm");
    }

    /** Puts a new layer into a gap; gap i is in front of layer i. */
    void add(Class<? extends Record> kind, int gap) {
        Layer fresh = FreshLayer.of(kind, layers(), gap, inputs());
        editing.edit(
                tr("Add {0}", Knobs.typeName(kind).replace('_', ' ')),
                e -> LayerEdits.insert(e, gap, fresh));
        editing.selection().set(Selection.of(gap));
    }

    /** Puts a new layer behind the selection; the output stays the output. */
    void addAfterSelection(Class<? extends Record> kind) {
        Selection selection = editing.selection().get();
        int beforeOutput = Math.max(0, size() - 1);
        add(
                kind,
                selection.isEmpty()
                        ? beforeOutput
                        : Math.min(beforeOutput, selection.layers().last() + 1));
    }

    /** Moves layers into a gap, keeping their order. */
    void moveTo(SortedSet<Integer> moved, int gap) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (!moved.contains(i)) {
                order.add(i);
            }
        }
        int at = (int) order.stream().filter(i -> i < gap).count();
        order.addAll(at, moved);
        Selection there = Selection.between(at, at + moved.size() - 1);
        if (isSorted(order)) {
            return;
        }
        edit(tr("Move layers"), layers -> order.stream().map(layers::get).toList());
        editing.selection().set(there);
    }

    /** Moves the selection one place to the left (−1) or right (1). */
    void nudge(int direction) {
        SortedSet<Integer> selected = editing.selection().get().layers();
        if (selected.isEmpty()) {
            return;
        }
        int gap = direction < 0 ? selected.first() - 1 : selected.last() + 2;
        if (gap >= 0 && gap <= size()) {
            moveTo(selected, gap);
        }
    }

    /** Whether any layer is selected. */
    boolean hasSelection() {
        return !editing.selection().get().isEmpty();
    }

    /** Takes the selected layers out. */
    void remove() {
        SortedSet<Integer> selected = editing.selection().get().layers();
        if (selected.isEmpty()) {
            return;
        }
        int next = selected.first();
        editing.edit(tr("Remove layers"), e -> LayerEdits.remove(e, selected));
        editing.selection()
                .set(size() == 0 ? Selection.NONE : Selection.of(Math.min(next, size() - 1)));
    }

    /** Takes layers out by their places. */
    void remove(SortedSet<Integer> layers) {
        editing.selection().set(new Selection(layers, layers.first()));
        remove();
    }

    /** Puts a copy of each selected layer behind it. */
    void duplicate() {
        List<Integer> selected = new ArrayList<>(editing.selection().get().layers());
        if (selected.isEmpty()) {
            return;
        }
        Collections.reverse(selected);
        editing.edit(
                tr("Duplicate layers"),
                e -> {
                    Experiment result = e;
                    for (int index : selected) {
                        result = LayerEdits.duplicate(result, index);
                    }
                    return result;
                });
        editing.selection().set(Selection.of(selected.getFirst() + selected.size()));
    }

    /** The selected layers as a text of their own; empty when none is selected. */
    String copy() {
        SortedSet<Integer> selected = editing.selection().get().layers();
        if (selected.isEmpty()) {
            return "";
        }
        List<Layer> layers = LayerNames.fill(layers());
        return LayersJson.write(selected.stream().map(layers::get).toList());
    }

    /** Puts the layers of such a text, or those of an experiment's, behind the selection. */
    void paste(String text) {
        LayersJson.Reading reading = LayersJson.parse(text);
        List<Layer> pasted = reading.layers();
        if (pasted.isEmpty()) {
            notices.problem(
                    Until.EDITED,
                    tr("The clipboard holds no layers."),
                    refusal(reading.problems()));
            return;
        }
        Selection selection = editing.selection().get();
        int gap = selection.isEmpty() ? size() : selection.layers().last() + 1;
        editing.edit(tr("Paste layers"), e -> LayerEdits.insert(e, gap, pasted));
        editing.selection().set(Selection.between(gap, gap + pasted.size() - 1));
    }

    private static String refusal(List<Problem> problems) {
        String wrong =
                problems.stream()
                        .limit(MOST_PROBLEMS)
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"));
        String expected =
                tr(
                        "Expected: a list of layers, such as [{0}], or the text of an experiment"
                                + " file.",
                        "{\"type\": \"dense\", \"units\": 16}");
        return wrong.isEmpty() ? expected : wrong + "\n" + expected;
    }

    /** The skip arc that is being led. */
    ArcModel arcs() {
        return arcs;
    }

    /**
     * Sets how many units a dense layer has.
     *
     * @param typed the number as it was typed
     * @return why it is no such number, as a sentence; empty where it was taken
     */
    String setUnits(int index, String typed) {
        try {
            int units = (int) TypedNumber.parse(typed, int.class);
            Knobs.field(Dense.class, Dense::units).require(units);
            setUnits(index, units);
            return "";
        } catch (IllegalArgumentException refused) {
            return Message.from(refused).worded();
        }
    }

    /** Sets how many units a dense layer has; nothing happens for fewer than one. */
    void setUnits(int index, int units) {
        if (units >= 1 && layers().get(index) instanceof Dense dense) {
            Dense changed = Knobs.set(dense, Dense::units).to(units);
            editing.edit(tr("Units"), e -> LayerEdits.replace(e, index, changed));
        }
    }

    /** Selects the neighbour of the leading layer, or with {@code extend} all up to it. */
    void step(int direction, boolean extend) {
        if (size() == 0) {
            return;
        }
        Selection selection = editing.selection().get();
        int lead = selection.lead();
        int next =
                lead < 0
                        ? direction > 0 ? 0 : size() - 1
                        : Math.clamp(lead + direction, 0, size() - 1);
        if (extend && lead >= 0) {
            SortedSet<Integer> all = new TreeSet<>(selection.layers());
            all.add(next);
            editing.selection().set(new Selection(all, next));
        } else {
            editing.selection().set(Selection.of(next));
        }
    }

    /** Selects by a click: alone, up to it with Shift, one more or less with Ctrl. */
    void click(int index, boolean shift, boolean shortcut) {
        Selection selection = editing.selection().get();
        if (shortcut) {
            editing.selection().set(selection.toggled(index));
        } else if (shift && !selection.isEmpty()) {
            editing.selection().set(Selection.between(selection.lead(), index));
        } else {
            editing.selection().set(Selection.of(index));
        }
    }

    /** Selects every layer. */
    void selectAll() {
        if (size() > 0) {
            editing.selection().set(Selection.between(0, size() - 1));
        }
    }

    private int size() {
        return layers().size();
    }

    private List<Layer> layers() {
        return editing.experiment().get().model().layers();
    }

    private void edit(String what, UnaryOperator<List<Layer>> change) {
        editing.edit(what, e -> e.withModel(new Model(change.apply(LayerNames.fill(layers())))));
    }

    /** How many columns the data has; 1 while it loads. */
    private int inputs() {
        PreparedData data = rows.prepared().get();
        return data == null ? 1 : data.inputNames().size();
    }

    private static boolean isSorted(List<Integer> order) {
        for (int i = 1; i < order.size(); i++) {
            if (order.get(i - 1) > order.get(i)) {
                return false;
            }
        }
        return true;
    }
}
