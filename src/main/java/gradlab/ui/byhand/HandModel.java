package gradlab.ui.byhand;

import gradlab.byhand.GradientCheck;
import gradlab.byhand.HandExamples;
import gradlab.byhand.HandNetwork;
import gradlab.byhand.HandStep;
import gradlab.byhand.HandSteps;
import gradlab.byhand.Quantity;
import gradlab.byhand.Redrawn;
import gradlab.byhand.WorkedPass;
import gradlab.chart.byhand.HandScene;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The network that is worked through by hand, the step that is shown, and the way back. */
public final class HandModel {
    private static final int KEPT = 200;
    private final Deque<HandNetwork> past = new ArrayDeque<>();
    private final Deque<HandNetwork> future = new ArrayDeque<>();
    private final IntegerProperty now = new SimpleIntegerProperty(this, "now", 1);
    private final IntegerProperty row = new SimpleIntegerProperty(this, "row", 0);
    private final ObjectProperty<Set<Quantity>> lit =
            new SimpleObjectProperty<>(this, "lit", Set.of());
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper(this, "edits", 0);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision", 0);
    private WorkedPass pass = WorkedPass.of(HandExamples.FIRST.network());
    private List<HandStep> steps = HandSteps.of(pass, 0);
    private long seed = 1;

    /** The first example, at its first step. */
    public HandModel() {
        now.addListener(
                observable -> {
                    lit.set(Set.of());
                    revision.set(revision.get() + 1);
                });
        row.addListener(observable -> work(pass));
    }

    private void work(WorkedPass worked) {
        pass = worked;
        steps = HandSteps.of(pass, row.get());
        lit.set(Set.of());
        now.set(Math.min(now.get(), steps.size()));
        edits.set(edits.get() + 1);
        revision.set(revision.get() + 1);
    }

    /** What is worked through. */
    public HandNetwork network() {
        return pass.network();
    }

    /** All its numbers. */
    public WorkedPass pass() {
        return pass;
    }

    /** All steps, for the row that is shown. */
    public List<HandStep> steps() {
        return steps;
    }

    /** The step shown. */
    public HandStep step() {
        return steps.get(now.get() - 1);
    }

    /** Which step is shown, from 1. */
    public IntegerProperty now() {
        return now;
    }

    /** Whose numbers are shown, from 0. */
    public IntegerProperty row() {
        return row;
    }

    /** What is pointed at; empty for what the step uses. */
    public ObjectProperty<Set<Quantity>> lit() {
        return lit;
    }

    /** Moves on whenever the steps are others. */
    public ReadOnlyIntegerProperty edits() {
        return edits.getReadOnlyProperty();
    }

    /** Moves on whenever there is something else to show. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Shows a step, as near as there is one. */
    public void show(int step) {
        now.set(Math.clamp(step, 1, steps.size()));
    }

    /** The last step of the group that is under way, or of the next where this is the last. */
    public void nextGroup() {
        int at = Math.min(now.get() + 1, steps.size());
        while (at < steps.size() && steps.get(at).group().equals(steps.get(at - 1).group())) {
            at++;
        }
        show(at);
    }

    /** The last step of the group before. */
    public void previousGroup() {
        int at = now.get();
        while (at > 1 && steps.get(at - 2).group().equals(step().group())) {
            at--;
        }
        show(at - 1);
    }

    /** The checks of the gradients that are known by now. */
    public List<GradientCheck> reached() {
        Set<Quantity> known = new java.util.HashSet<>();
        steps.subList(0, now.get()).forEach(step -> known.add(step.of()));
        return pass.checks().stream()
                .filter(check -> known.contains(check.of().gradient()))
                .toList();
    }

    /** The pass at the step shown. */
    public HandScene scene() {
        return new HandScene(pass, row.get(), steps, now.get(), lit.get());
    }

    // ---- edits

    /** Changes the network; what cannot be is refused with a sentence. */
    public void edit(UnaryOperator<HandNetwork> change) {
        HandNetwork before = network();
        HandNetwork after = change.apply(before);
        if (!after.equals(before)) {
            past.addLast(before);
            if (past.size() > KEPT) {
                past.removeFirst();
            }
            future.clear();
            take(after);
        }
    }

    private void take(HandNetwork network) {
        WorkedPass worked = WorkedPass.of(network);
        if (row.get() >= network.rows().size()) {
            pass = worked;
            row.set(0);
        } else {
            work(worked);
        }
    }

    /** Another network, from its first step. */
    public void open(HandNetwork network) {
        edit(before -> network);
        show(1);
    }

    /** Takes back the last change; whether there was one. */
    public boolean undo() {
        return travel(past, future);
    }

    /** Does it again; whether there was one. */
    public boolean redo() {
        return travel(future, past);
    }

    private boolean travel(Deque<HandNetwork> from, Deque<HandNetwork> to) {
        HandNetwork found = from.pollLast();
        if (found == null) {
            return false;
        }
        to.addLast(network());
        take(found);
        return true;
    }

    /** Draws weights anew. */
    public void newWeights() {
        long drawn = ++seed;
        edit(before -> Redrawn.weights(before, drawn));
    }

    /** Another size of a part: inputs are 0, then the layers; 0 units take a hidden layer away. */
    public void resize(int part, int size) {
        List<Integer> sizes = new ArrayList<>(network().sizes());
        if (size == 0) {
            sizes.remove(part);
        } else {
            sizes.set(part, size);
        }
        edit(before -> Redrawn.sizes(before, sizes, seed));
    }

    /** One hidden layer more before the output. */
    public void addHidden() {
        List<Integer> sizes = new ArrayList<>(network().sizes());
        sizes.add(sizes.size() - 1, 3);
        edit(before -> Redrawn.sizes(before, sizes, seed));
    }

    /** So many updates, as one edit; then the pass begins anew. */
    public void update(int times) {
        edit(
                before -> {
                    HandNetwork network = before;
                    for (int i = 0; i < times; i++) {
                        network = WorkedPass.of(network).updated();
                    }
                    return network;
                });
        show(1);
    }
}
