package gradlab.ui.inspector;

import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;

/**
 * What a form needs to know of the world around it.
 *
 * @param underWay whether a run has begun, so that some settings wait for a rewind
 * @param beginGesture all edits from here are one step of undo
 * @param endGesture until here
 */
public record FormContext(BooleanExpression underWay, Runnable beginGesture, Runnable endGesture) {
    /** The context of a bench. */
    public static FormContext of(BenchModel bench) {
        return new FormContext(
                Bindings.createBooleanBinding(
                        () ->
                                bench.state().get() == RunState.RUNNING
                                        || bench.state().get() == RunState.PAUSED,
                        bench.state()),
                bench.document()::beginGesture,
                bench.document()::endGesture);
    }
}
