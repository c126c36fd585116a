package gradlab.experiment;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All settings of an experiment by their places, in the order of files; names and notes aside. */
final class ExperimentSettings {
    private final Map<SettingPlace, SettingValue> settings = new LinkedHashMap<>();

    private ExperimentSettings() {}

    /** The settings of an experiment; layers without a name get the one that training gives. */
    static Map<SettingPlace, SettingValue> of(Experiment experiment) {
        ExperimentSettings found = new ExperimentSettings();
        found.addFields(new SettingPlace("", "data"), experiment.data());
        for (Layer layer : LayerNames.fill(experiment.model().layers())) {
            found.addRecord(new SettingPlace(layer.name(), ""), (Record) layer);
        }
        found.addFields(new SettingPlace("", "training"), experiment.training());
        if (!experiment.training().phases().isEmpty()) {
            // Their sum says nothing that the phases do not say.
            found.settings.remove(new SettingPlace("", "training.epochs"));
        }
        return found.settings;
    }

    private void addRecord(SettingPlace place, Record record) {
        settings.put(place, SettingValue.kind(record));
        addFields(place, record);
    }

    private void addFields(SettingPlace place, Record record) {
        for (KnobField field : Knobs.fields(record.getClass())) {
            boolean nameOfLayer = place.path().isEmpty() && field.word().equals("name");
            if (!nameOfLayer) {
                add(place.within(field.word()), field.get(record));
            }
        }
    }

    private void add(SettingPlace place, @Nullable Object value) {
        if (value instanceof Record record) {
            addRecord(place, record);
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && list.stream().allMatch(Record.class::isInstance)) {
            settings.put(place, SettingValue.kinds(list));
            for (int i = 0; i < list.size(); i++) {
                addFields(place.within(Integer.toString(i + 1)), (Record) list.get(i));
            }
        } else {
            settings.put(place, new SettingValue(value));
        }
    }
}
