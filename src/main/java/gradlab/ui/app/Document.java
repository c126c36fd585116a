package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.ExperimentDifference;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** The experiment being edited, with the steps that lead back and forth again. */
public final class Document {
    /** How many steps can be undone. */
    public static final int STEPS = 100;

    /** What a line of a menu holds. */
    private static final int LONGEST_WORDS = 90;

    /**
     * A step that can be taken back or done again.
     *
     * @param experiment as it is where that is done
     */
    public record Step(String what, Experiment experiment) {}

    /**
     * All of a document, as it is kept between starts.
     *
     * @param saved what it counts as changed against
     * @param folder what relative paths are relative to; null for the folder of its file
     * @param past the steps that can be taken back, the newest last
     * @param future those that can be done again, the next one last
     */
    public record State(
            Experiment experiment,
            Experiment saved,
            @Nullable Path file,
            @Nullable Path folder,
            List<Step> past,
            List<Step> future) {
        /** Keeps its own lists. */
        public State {
            past = List.copyOf(past);
            future = List.copyOf(future);
        }

        /** One that nobody has edited, and no file holds. */
        public static State unedited(Experiment opening) {
            return new State(opening, opening, null, null, List.of(), List.of());
        }
    }

    private final ReadOnlyObjectWrapper<Experiment> experiment;
    private final ReadOnlyObjectWrapper<Experiment> saved;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final BooleanExpression dirty;
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper inGesture = new ReadOnlyBooleanWrapper();
    private boolean gestureKept;
    private @Nullable Path paths;

    /** A document nobody has edited. */
    public Document(Experiment opening) {
        this(State.unedited(opening));
    }

    /** A document as it stood once. */
    public Document(State known) {
        experiment = new ReadOnlyObjectWrapper<>(known.experiment());
        saved = new ReadOnlyObjectWrapper<>(known.saved());
        dirty =
                BooleanExpression.booleanExpression(
                        Bindings.createBooleanBinding(
                                () -> !experiment.get().equals(saved.get()), experiment, saved));
        restore(known);
    }

    /** The experiment as it stands. */
    public ReadOnlyObjectProperty<Experiment> experiment() {
        return experiment.getReadOnlyProperty();
    }

    /** The file it was read from or written to; null for none. */
    public ReadOnlyObjectProperty<@Nullable Path> file() {
        return file.getReadOnlyProperty();
    }

    /** The folder that relative paths in the experiment start from. */
    public Path folder() {
        if (paths != null) {
            return paths;
        }
        Path known = file.get();
        Path parent = known == null ? null : known.toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    /** Whether it differs from what was last opened or saved. */
    public BooleanExpression dirty() {
        return dirty;
    }

    /** What undo would take back; empty where there is nothing. */
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What can be taken back, the newest first. */
    public List<String> undoNames() {
        List<String> names = new ArrayList<>(past.stream().map(Step::what).toList());
        return names.reversed();
    }

    /** What redo would do again; empty where there is nothing. */
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /**
     * Changes the experiment as one step that can be undone; nothing happens when nothing differs.
     * The step is named by what differs: "units of hidden2: 8 → 16".
     *
     * @param what names the step where that is too long to read, or where nothing differs but names
     */
    public void edit(String what, UnaryOperator<Experiment> change) {
        Experiment before = experiment.get();
        Experiment after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        Step known = inGesture.get() && gestureKept ? past.pollLast() : null;
        Experiment start = known == null ? before : known.experiment();
        push(past, new Step(words(what, start, after), start));
        gestureKept = inGesture.get();
        future.clear();
        show(after);
    }

    /** Whether edits are parts of one step, as while a slider is dragged. */
    public ReadOnlyBooleanProperty inGesture() {
        return inGesture.getReadOnlyProperty();
    }

    /** All edits until {@link #endGesture} are one step, as while a slider is dragged. */
    public void beginGesture() {
        gestureKept = false;
        inGesture.set(true);
    }

    /** Ends what {@link #beginGesture} began. */
    public void endGesture() {
        inGesture.set(false);
    }

    /** Takes the last step back. */
    public void undo() {
        travel(past, future);
    }

    /** Takes the last steps back, one after the other. */
    public void undo(int steps) {
        for (int i = 0; i < steps; i++) {
            undo();
        }
    }

    /** Does again what was taken back. */
    public void redo() {
        travel(future, past);
    }

    /** Shows another experiment; its past begins now. */
    public void open(Experiment other, @Nullable Path from) {
        open(other, from, null);
    }

    /**
     * The same.
     *
     * @param folder what relative paths in it are relative to; null for the folder of its file
     */
    public void open(Experiment other, @Nullable Path from, @Nullable Path folder) {
        restore(new State(other, other, from, folder, List.of(), List.of()));
    }

    /** All of it as it stands. */
    public State state() {
        return new State(
                experiment.get(),
                saved.get(),
                file.get(),
                paths,
                List.copyOf(past),
                List.copyOf(future));
    }

    /** Stands again as it was once. */
    public void restore(State known) {
        paths = known.folder();
        past.clear();
        future.clear();
        endGesture();
        known.past().forEach(step -> push(past, step));
        known.future().forEach(step -> push(future, step));
        saved.set(known.saved());
        file.set(known.file());
        show(known.experiment());
    }

    /** Notes that the experiment as it stands was written to a file. */
    public void markSaved(Path to) {
        if (!to.equals(file.get())) {
            paths = null;
        }
        file.set(to);
        saved.set(experiment.get());
    }

    private void travel(Deque<Step> from, Deque<Step> to) {
        endGesture();
        Step step = from.pollLast();
        if (step != null) {
            push(to, new Step(step.what(), experiment.get()));
            show(step.experiment());
        }
    }

    private static String words(String what, Experiment before, Experiment after) {
        ExperimentDifference difference = ExperimentDifference.between(before, after);
        String all = difference.allWords();
        if (all.isEmpty() || all.length() > LONGEST_WORDS) {
            return what;
        }
        return difference.changes().size() == 1 ? all : tr("{0}: {1}", what, all);
    }

    private static void push(Deque<Step> steps, Step step) {
        if (steps.size() == STEPS) {
            steps.removeFirst();
        }
        steps.addLast(step);
    }

    private void show(Experiment next) {
        experiment.set(next);
        undoName.set(past.isEmpty() ? "" : past.getLast().what());
        redoName.set(future.isEmpty() ? "" : future.getLast().what());
    }
}
