package gradlab.ui.form;

import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.LessonLinks;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * What a form needs to know of the world around it.
 *
 * @param underWay whether a run has begun, so that some settings wait for a rewind
 * @param beginGesture all edits from here are one step of undo
 * @param endGesture until here
 * @param lessons leads from a setting to the lesson on it
 * @param words what may stand in settings that are words
 */
public record FormContext(
        BooleanExpression underWay,
        Runnable beginGesture,
        Runnable endGesture,
        LessonLinks lessons,
        WordChoices words) {
    /** The context of settings that take effect at once and belong to no experiment. */
    public static FormContext atOnce() {
        return new FormContext(
                new SimpleBooleanProperty(false),
                () -> {},
                () -> {},
                new LessonLinks(),
                field -> null);
    }

    /** The context of a bench. */
    public static FormContext of(
            Editing editing, DataModel rows, RunModel run, LessonLinks lessons) {
        return new FormContext(
                Bindings.createBooleanBinding(
                        () ->
                                run.state().get() == RunState.RUNNING
                                        || run.state().get() == RunState.PAUSED,
                        run.state()),
                editing.document()::beginGesture,
                editing.document()::endGesture,
                lessons,
                new BenchWords(editing, rows));
    }
}
