package gradlab.ui.form;

import gradlab.knob.KnobField;

import javafx.beans.Observable;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Knows which words a setting may hold, so that they are chosen and not typed. */
@FunctionalInterface
interface WordChoices {
    /** The words as of when they are asked for; null where any text will do. */
    @Nullable Supplier<List<String>> of(KnobField field);

    /** The classes of the rows, by number; empty where there are none, or they are not known. */
    default List<String> classes() {
        return List.of();
    }

    /** Tells that there may be other classes; null where they never change. */
    default @Nullable Observable classesChanged() {
        return null;
    }
}
