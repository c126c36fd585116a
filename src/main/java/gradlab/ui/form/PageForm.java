package gradlab.ui.form;

import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.ui.app.Editing;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes forms over one part of the experiment on the bench, kept up to date with it. */
public final class PageForm {
    private PageForm() {}

    /**
     * A form.
     *
     * @param context what a form needs to know of the world around it
     * @param what names the step in the undo list
     * @param part the record inside the experiment
     * @param replace the experiment with another such record
     */
    public static <R extends Record> RecordForm of(
            Editing editing,
            FormContext context,
            String what,
            Predicate<KnobField> which,
            Function<Experiment, R> part,
            BiFunction<Experiment, R, Experiment> replace) {
        R shown = part.apply(editing.experiment().get());
        RecordForm form =
                new RecordForm(
                        shown,
                        which,
                        changed -> {
                            @SuppressWarnings("unchecked") // a form changes values, never the kind
                            R same = (R) changed;
                            editing.edit(what, e -> replace.apply(e, same));
                        },
                        context);
        editing.experiment().addListener((value, old, now) -> form.show(part.apply(now)));
        return form;
    }
}
