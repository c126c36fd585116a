package gradlab.ui.form;

import gradlab.experiment.setting.Setting;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;
import gradlab.ui.app.LessonLinks;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;
import gradlab.ui.page.SweepLinks;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * What a form needs to know of the world around it.
 *
 * @param underWay whether a run has begun, so that some settings wait for a rewind
 * @param beginGesture all edits from here are one step of undo
 * @param endGesture until here
 * @param lessons leads from a setting to the lesson on it
 * @param words what may stand in settings that are words
 * @param place where the record of the form stands in an experiment, and the way to sweeps over it
 */
public record FormContext(
        BooleanExpression underWay,
        Runnable beginGesture,
        Runnable endGesture,
        LessonLinks lessons,
        WordChoices words,
        SweptPlace place) {
    /** The context of settings that take effect at once and belong to no experiment. */
    public static FormContext atOnce() {
        return atOnce(() -> {}, () -> {});
    }

    /** The same for a document of its own, whose gestures are one step of its undo. */
    public static FormContext atOnce(Runnable beginGesture, Runnable endGesture) {
        return new FormContext(
                new SimpleBooleanProperty(false),
                beginGesture,
                endGesture,
                new LessonLinks(),
                field -> null,
                SweptPlace.NOWHERE);
    }

    /** The context of a bench. */
    public static FormContext of(
            Editing editing, DataModel rows, RunModel run, LessonLinks lessons, SweepLinks sweeps) {
        return new FormContext(
                Bindings.createBooleanBinding(
                        () ->
                                run.state().get() == RunState.RUNNING
                                        || run.state().get() == RunState.PAUSED,
                        run.state()),
                editing.document()::beginGesture,
                editing.document()::endGesture,
                lessons,
                new BenchWords(editing, rows),
                new SweptPlace(sweeps, editing.experiment()::get, () -> null));
    }

    /** The same for a record that stands somewhere in the experiment; null where it does not. */
    public FormContext at(Supplier<@Nullable Setting> here) {
        return new FormContext(
                underWay,
                beginGesture,
                endGesture,
                lessons,
                words,
                new SweptPlace(place.sweeps(), place.experiment(), here));
    }

    /** The same for a record that stands at an address. */
    public FormContext at(String address) {
        Setting here = Setting.parse(address);
        return at(() -> here);
    }

    /** The same for a record within that of the form. */
    FormContext within(String word) {
        return at(() -> place.setting(word));
    }
}
