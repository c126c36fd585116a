package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of many experiments as text to be searched, a line a setting: "learning rate 0.01".
 * What experiments have in common is worded once.
 */
public final class SettingWords {
    private final Map<Record, String> known = new HashMap<>();

    /** All settings of an experiment, and the names of its layers. */
    public String of(Experiment experiment) {
        StringBuilder text = new StringBuilder();
        addFields(text, experiment.data());
        for (Layer layer : LayerNames.fill(experiment.model().layers())) {
            text.append(kept((Record) layer));
        }
        addFields(text, experiment.training());
        return text.toString();
    }

    private String kept(Record record) {
        String before = known.get(record);
        if (before != null) {
            return before;
        }
        StringBuilder text = new StringBuilder();
        addFields(text, record);
        String words = text.toString();
        known.put(record, words);
        return words;
    }

    private void addFields(StringBuilder text, Record record) {
        for (KnobField field : Knobs.fields(record.getClass())) {
            add(text, field.word().replace('_', ' '), field.get(record));
        }
    }

    private void add(StringBuilder text, String word, @Nullable Object value) {
        if (value instanceof Record record) {
            line(text, word, SettingValue.kind(record));
            text.append(kept(record));
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(Record.class::isInstance)) {
            line(text, word, SettingValue.kinds(list));
            list.forEach(each -> text.append(kept((Record) each)));
        } else {
            line(text, word, new SettingValue(value));
        }
    }

    private static void line(StringBuilder text, String word, SettingValue value) {
        text.append(word).append(' ').append(value.words()).append('\n');
    }
}
