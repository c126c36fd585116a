package gradlab.experiment.check;

import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Finds numbers out of the range that their setting allows, anywhere in an experiment. */
final class RangeCheck {
    private RangeCheck() {}

    static void check(Experiment experiment, Findings findings) {
        walk("", experiment, findings);
    }

    private static void walk(String path, @Nullable Object value, Findings findings) {
        if (value instanceof Record record) {
            for (KnobField field : Knobs.fields(record.getClass())) {
                Object inner = field.get(record);
                String at = path.isEmpty() ? field.word() : path + "." + field.word();
                Message violation = field.violation(inner);
                if (violation != null) {
                    findings.error(at, violation.worded());
                }
                walk(at, inner, findings);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(path + "[" + i + "]", list.get(i), findings);
            }
        }
    }
}
