package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what differs between two experiments. */
final class DifferenceSearch {
    private record Key(String path, SettingValue from, SettingValue to) {}

    private final List<Layer> before;
    private final List<Layer> after;
    private final Map<Setting, SettingValue> from;
    private final Map<Setting, SettingValue> to;
    private final List<SettingChange> found = new ArrayList<>();

    DifferenceSearch(Experiment from, Experiment to) {
        before = LayerNames.fill(from.model().layers());
        after = LayerNames.fill(to.model().layers());
        this.from = ExperimentSettings.of(from);
        this.to = ExperimentSettings.of(to);
    }

    List<SettingChange> changes() {
        Set<String> common = new LinkedHashSet<>(names(before));
        common.retainAll(names(after));
        findSettings(common);
        findNewAndGone(before, after, common, false);
        findNewAndGone(after, before, common, true);
        findOrder(common);
        return found;
    }

    private static List<String> names(List<Layer> layers) {
        return layers.stream().map(Layer::name).toList();
    }

    private void findSettings(Set<String> common) {
        Map<Key, List<Setting>> changed = new LinkedHashMap<>();
        for (Setting place : ExperimentSettings.differing(from, to)) {
            if (place.layer().isEmpty() || common.contains(place.layer())) {
                SettingValue old = from.getOrDefault(place, ExperimentSettings.NONE);
                SettingValue now = to.getOrDefault(place, ExperimentSettings.NONE);
                changed.computeIfAbsent(new Key(place.within(), old, now), k -> new ArrayList<>())
                        .add(place);
            }
        }
        changed.forEach(this::addSetting);
    }

    private void addSetting(Key key, List<Setting> places) {
        List<String> layers =
                places.stream().map(Setting::layer).filter(name -> !name.isEmpty()).toList();
        found.add(
                new SettingChange(
                        places.getFirst().words(),
                        layers,
                        LayerSpan.words(layers, layersWith(key.path())),
                        key.from().words(),
                        key.to().words()));
    }

    private List<String> layersWith(String path) {
        return from.keySet().stream()
                .filter(setting -> setting.within().equals(path))
                .map(Setting::layer)
                .toList();
    }

    /** Alike layers that are new, or gone, are one change. */
    private void findNewAndGone(
            List<Layer> here, List<Layer> there, Set<String> common, boolean isNew) {
        Map<Layer, List<String>> alike = new LinkedHashMap<>();
        for (int i = 0; i < here.size(); i++) {
            Layer layer = here.get(i);
            if (common.contains(layer.name())) {
                continue;
            }
            if (renamed(here, there, i, common)) {
                if (isNew) {
                    addRename(there.get(i).name(), layer.name());
                }
            } else {
                alike.computeIfAbsent(layer.withName(""), k -> new ArrayList<>()).add(layer.name());
            }
        }
        alike.forEach((layer, names) -> addNewOrGone(layer, names, isNew));
    }

    private static boolean renamed(
            List<Layer> here, List<Layer> there, int at, Set<String> common) {
        return here.size() == there.size()
                && !common.contains(there.get(at).name())
                && here.get(at).withName("").equals(there.get(at).withName(""));
    }

    /** A layer draws its first weights by its name, so that another name changes the run. */
    private void addRename(String old, String now) {
        found.add(new SettingChange(tr("name"), List.of(old), old, old, now));
    }

    private void addNewOrGone(Layer layer, List<String> names, boolean isNew) {
        String kind =
                layer instanceof MergingLayer merging
                        ? tr("skip arc from {0}", merging.from())
                        : Knobs.typeName(layer.getClass()).replace('_', ' ');
        found.add(
                new SettingChange(
                        kind,
                        names,
                        LayerSpan.words(names, names),
                        isNew ? "" : kind,
                        isNew ? kind : ""));
    }

    private void findOrder(Set<String> common) {
        List<String> old = names(before).stream().filter(common::contains).toList();
        List<String> now = names(after).stream().filter(common::contains).toList();
        if (!old.equals(now)) {
            found.add(
                    new SettingChange(
                            tr("order of the layers"),
                            List.of(),
                            "",
                            String.join(", ", old),
                            String.join(", ", now)));
        }
    }
}
