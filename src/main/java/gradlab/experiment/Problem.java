package gradlab.experiment;

import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/**
 * Something wrong in an experiment, or not yet right while it is being edited.
 *
 * @param severity whether it keeps the experiment from running
 * @param path where, as a JSON path such as {@code model.layers[1].units}
 * @param message what is wrong and what to do, in one sentence
 * @param fixLabel the words on the button of the fix; empty where there is none
 * @param fix mends it
 */
public record Problem(
        Severity severity,
        String path,
        String message,
        String fixLabel,
        @Nullable UnaryOperator<Experiment> fix) {
    /** Whether an experiment with this problem runs. */
    public enum Severity {
        /** It runs, but probably not as it was meant. */
        WARNING,
        /** It cannot run until something is said that nobody has said yet. */
        OPEN,
        /** It cannot run. */
        ERROR
    }

    /** A reason not to run, with its fix. */
    public Problem(
            String path, String message, String fixLabel, @Nullable UnaryOperator<Experiment> fix) {
        this(Severity.ERROR, path, message, fixLabel, fix);
    }

    /** A reason not to run, without a ready fix. */
    public Problem(String path, String message) {
        this(path, message, "", null);
    }

    /** A reason not to run, in the user's language. */
    public Problem(String path, Message message) {
        this(path, message.worded());
    }

    /** Whether the experiment cannot run. */
    public boolean isError() {
        return severity != Severity.WARNING;
    }

    /** Whether nothing is wrong yet, but something still has to be said. */
    public boolean isOpen() {
        return severity == Severity.OPEN;
    }

    /** The message, after the path where it does not name it. */
    @Override
    public String toString() {
        return path.isEmpty() || message.contains(path) ? message : path + ": " + message;
    }
}
