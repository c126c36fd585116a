package gradlab.ui.form;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.LessonLinks;
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
    public static FormContext of(BenchModel bench) {
        return new FormContext(
                Bindings.createBooleanBinding(
                        () ->
                                bench.run().state().get() == RunState.RUNNING
                                        || bench.run().state().get() == RunState.PAUSED,
                        bench.run().state()),
                bench.editing().document()::beginGesture,
                bench.editing().document()::endGesture,
                bench.lessons(),
                new BenchWords(bench));
    }
}
