package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings in which experiments differ, a row a setting. */
public final class SettingsTable {
    /** Where an experiment has no such setting. */
    private static final String NONE = "–";

    /**
     * One setting that is not the same in all.
     *
     * @param setting as people say it: "activation of hidden1…hidden10"
     * @param values a cell an experiment
     */
    public record Row(String setting, List<String> values) {
        /** Keeps its own copy. */
        public Row {
            values = List.copyOf(values);
        }
    }

    private record Key(String path, List<@Nullable SettingValue> values) {}

    private SettingsTable() {}

    /** The rows, settings of several layers in one where they have the same values. */
    public static List<Row> of(List<Experiment> experiments) {
        List<Map<Setting, SettingValue>> all =
                experiments.stream().map(ExperimentSettings::of).toList();
        Set<Setting> places = new LinkedHashSet<>();
        all.forEach(settings -> places.addAll(settings.keySet()));
        Map<Key, List<Setting>> rows = new LinkedHashMap<>();
        for (Setting place : places) {
            List<@Nullable SettingValue> values = new ArrayList<>();
            all.forEach(settings -> values.add(settings.get(place)));
            if (differs(place, values)) {
                rows.computeIfAbsent(new Key(place.within(), values), k -> new ArrayList<>())
                        .add(place);
            }
        }
        return rows.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), places)).toList();
    }

    /**
     * A setting that only one kind of thing has says nothing beside the kind; that a layer is not
     * there does.
     */
    private static boolean differs(Setting place, List<@Nullable SettingValue> values) {
        boolean layer = place.within().isEmpty();
        return values.stream().filter(v -> layer || v != null).distinct().count() > 1;
    }

    private static Row row(Key key, List<Setting> where, Set<Setting> places) {
        List<String> layers =
                where.stream().map(Setting::layer).filter(name -> !name.isEmpty()).toList();
        List<String> row =
                places.stream()
                        .filter(place -> place.within().equals(key.path()))
                        .map(Setting::layer)
                        .toList();
        String span = LayerSpan.words(layers, row);
        return new Row(
                name(where.getFirst(), span),
                key.values().stream().map(v -> v == null ? NONE : v.words()).toList());
    }

    private static String name(Setting place, String span) {
        if (place.within().isEmpty()) {
            return tr("layer {0}", span);
        }
        return span.isEmpty() ? place.words() : tr("{0} of {1}", place.words(), span);
    }
}
