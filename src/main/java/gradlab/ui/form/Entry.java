package gradlab.ui.form;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** The control of one setting: shows a value, and commits what the user enters. */
interface Entry {
    /** What stands in the form. */
    Node node();

    /** What takes the focus and what screen readers name. */
    default Node focus() {
        return node();
    }

    /** Shows a value without committing it again. */
    void show(@Nullable Object value);

    /** Receives what the user enters; refuses a value by returning the sentence that says why. */
    @FunctionalInterface
    interface Commit {
        /** Empty where the value was taken. */
        String offer(@Nullable Object value);
    }
}
