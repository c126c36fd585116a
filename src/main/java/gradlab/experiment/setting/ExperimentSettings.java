package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All settings of an experiment by their addresses, in the order of files; names and notes aside.
 */
final class ExperimentSettings {
    /** What stands where there is no such setting. */
    static final SettingValue NONE = new SettingValue(null);

    private final Map<Setting, SettingValue> settings = new LinkedHashMap<>();

    private ExperimentSettings() {}

    /**
     * What differs between settings. Where there is another kind of thing, its own settings are no
     * further difference.
     */
    static List<Setting> differing(Map<Setting, SettingValue> from, Map<Setting, SettingValue> to) {
        Set<Setting> places = new LinkedHashSet<>(from.keySet());
        places.addAll(to.keySet());
        List<Setting> found = new ArrayList<>();
        for (Setting place : places) {
            boolean same = from.getOrDefault(place, NONE).equals(to.getOrDefault(place, NONE));
            if (!same && found.stream().noneMatch(place::isWithin)) {
                found.add(place);
            }
        }
        return found;
    }

    /** What differs between two experiments, without a look at layers that are the same in both. */
    static List<Setting> differing(Experiment from, Experiment to) {
        Set<Layer> same = new HashSet<>(LayerNames.fill(from.model().layers()));
        same.retainAll(LayerNames.fill(to.model().layers()));
        return differing(of(from, same), of(to, same));
    }

    /** The settings of an experiment; layers without a name get the one that training gives. */
    static Map<Setting, SettingValue> of(Experiment experiment) {
        return of(experiment, Set.of());
    }

    private static Map<Setting, SettingValue> of(Experiment experiment, Set<Layer> without) {
        ExperimentSettings found = new ExperimentSettings();
        found.addFields(Setting.of("data"), experiment.data());
        for (Layer layer : LayerNames.fill(experiment.model().layers())) {
            if (!without.contains(layer)) {
                found.addRecord(Setting.layer(layer.name()), (Record) layer);
            }
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
