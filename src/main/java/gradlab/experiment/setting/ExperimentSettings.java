package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All settings of an experiment by their addresses, in the order of files; names and notes aside.
 */
final class ExperimentSettings {
    private final Map<Setting, SettingValue> settings = new LinkedHashMap<>();

    private ExperimentSettings() {}

    /** The settings of an experiment; layers without a name get the one that training gives. */
    static Map<Setting, SettingValue> of(Experiment experiment) {
        ExperimentSettings found = new ExperimentSettings();
        found.addFields(Setting.of("data"), experiment.data());
        for (Layer layer : LayerNames.fill(experiment.model().layers())) {
            found.addRecord(Setting.layer(layer.name()), (Record) layer);
        }
        found.addFields(Setting.of("training"), experiment.training());
        if (!experiment.training().phases().isEmpty()) {
            // Their sum says nothing that the phases do not say.
            found.settings.remove(Setting.of("training").key("epochs"));
        }
        return found.settings;
    }

    private void addRecord(Setting here, Record record) {
        settings.put(here, SettingValue.kind(record));
        addFields(here, record);
    }

    private void addFields(Setting here, Record record) {
        for (KnobField field : Knobs.fields(record.getClass())) {
            boolean nameOfLayer = here.within().isEmpty() && field.word().equals("name");
            if (!nameOfLayer) {
                add(here.key(field.word()), field.get(record));
            }
        }
    }

    private void add(Setting here, @Nullable Object value) {
        if (value instanceof Record record) {
            addRecord(here, record);
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(Record.class::isInstance)) {
            settings.put(here, SettingValue.kinds(list));
            for (int i = 0; i < list.size(); i++) {
                addFields(here.pick(Integer.toString(i)), (Record) list.get(i));
            }
        } else {
            settings.put(here, new SettingValue(value));
        }
    }
}
