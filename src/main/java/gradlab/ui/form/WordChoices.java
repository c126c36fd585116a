package gradlab.ui.form;

import gradlab.knob.KnobField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Knows which words a setting may hold, so that they are chosen and not typed. */
@FunctionalInterface
interface WordChoices {
    /** The words as of when they are asked for; null where any text will do. */
    @Nullable Supplier<List<String>> of(KnobField field);
}
