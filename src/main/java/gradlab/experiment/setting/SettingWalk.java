package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.experiment.edit.LayerNaming;
import gradlab.experiment.json.ComplaintJson;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Goes to where a setting stands in an experiment, through records, lists and maps, and back. */
final class SettingWalk {
    private final Setting setting;
    private final Function<Spot, @Nullable Object> change;

    private SettingWalk(Setting setting, Function<Spot, @Nullable Object> change) {
        this.setting = setting;
        this.change = change;
    }

    static List<Spot> find(Setting setting, Experiment experiment) {
        List<Spot> spots = new ArrayList<>();
        change(
                setting,
                experiment,
                spot -> {
                    spots.add(spot);
                    return spot.value();
                });
        return spots;
    }

    static Experiment change(
            Setting setting, Experiment experiment, Function<Spot, @Nullable Object> change) {
        if (LayerCount.isAddressedBy(setting)) {
            return LayerCount.of(setting).change(experiment, change);
        }
        SettingWalk walk = new SettingWalk(setting, change);
        Here top = new Here(new Setting(List.of()), Experiment.class, null, experiment);
        Experiment changed = (Experiment) walk.stepInto(top, 0);
        return changed == null ? experiment : changed;
    }

    /** Where the walk stands. */
    private record Here(
            Setting address, Type type, @Nullable KnobField field, @Nullable Object value) {}

    private @Nullable Object stepInto(Here here, int depth) {
        if (depth == setting.steps().size()) {
            return change.apply(new Spot(here.address(), here.type(), here.field(), here.value()));
        }
        return switch (setting.steps().get(depth)) {
            case Setting.Step.Key key -> intoKey(here, key.word(), depth);
            case Setting.Step.Pick pick -> intoList(here, pick.which(), depth);
        };
    }

    private @Nullable Object intoKey(Here here, String word, int depth) {
        return switch (here.value()) {
            case Map<?, ?> map -> intoMap(here, map, word, depth);
            case Record record -> intoRecord(here, record, word, depth);
            case null ->
                    throw missing(
                            here, Message.of("it is not set, so that there is no `{0}`", word));
            default -> throw missing(here, Message.of("it has no settings of its own"));
        };
    }

    private @Nullable Object intoRecord(Here here, Record record, String word, int depth) {
        if (isType(here, word, depth)) {
            return stepInto(here, setting.steps().size());
        }
        KnobField field =
                Knobs.fields(record.getClass()).stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> unknown(here, record, word));
        Object before = field.get(record);
        Setting address = here.address().key(word);
        Object after = stepInto(new Here(address, field.genericType(), field, before), depth + 1);
        if (after == before || (after != null && after.equals(before))) {
            return record;
        }
        return withValue(record, field, after, address);
    }

    /** Which record of a family it is stands under a key of its own; to set it sets the whole. */
    private boolean isType(Here here, String word, int depth) {
        return depth == setting.steps().size() - 1
                && here.type() instanceof Class<?> family
                && family.isSealed()
                && word.equals(Knobs.typeKey(family));
    }

    private static Record withValue(
            Record record, KnobField field, @Nullable Object value, Setting address) {
        Record changed;
        try {
            changed =
                    Knobs.make(
                            record.getClass(),
                            each -> each.equals(field) ? value : each.get(record));
        } catch (IllegalArgumentException e) {
            throw new SentenceException(Message.of("At {0}: {1}", address, Message.from(e)), e);
        }
        if (changed instanceof Training training
                && field.word().equals("epochs")
                && !training.phases().isEmpty()) {
            throw new SentenceException(
                    "`epochs` at training.epochs: the phases say how many there are; set "
                            + "training.phases[0].epochs and the like instead");
        }
        return changed;
    }

    private Map<Object, @Nullable Object> intoMap(
            Here here, Map<?, ?> map, String word, int depth) {
        Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
        Type element = argument(here.type(), 1);
        Setting address = here.address().key(word);
        changed.put(word, stepInto(new Here(address, element, null, map.get(word)), depth + 1));
        return changed;
    }

    private Object intoList(Here here, String which, int depth) {
        if (!(here.value() instanceof List<?> list)) {
            throw missing(
                    here, Message.of("it is no list, so that nothing is picked by `[{0}]`", which));
        }
        List<?> named = isLayers(list) ? LayerNames.fill(layers(list)) : list;
        List<@Nullable Object> changed = new ArrayList<>(list);
        List<Integer> picked = picked(named, which);
        if (picked.isEmpty()) {
            throw missing(here, nothingFits(named, which));
        }
        Type element = argument(here.type(), 0);
        for (int index : picked) {
            Object one = named.get(index);
            String name = one instanceof Layer layer ? layer.name() : Integer.toString(index);
            Here there = new Here(here.address().pick(name), element, null, one);
            Object after = stepInto(there, depth + 1);
            if (!one.equals(after)) {
                changed.set(index, named(after, name));
            }
        }
        return changed;
    }

    /** A layer that is put in the place of one keeps its name unless it brings its own. */
    private static @Nullable Object named(@Nullable Object element, String name) {
        return element instanceof Layer layer && layer.name().isBlank()
                ? layer.withName(name)
                : element;
    }

    private static boolean isLayers(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(Layer.class::isInstance);
    }

    private static List<Layer> layers(List<?> list) {
        return list.stream().map(Layer.class::cast).toList();
    }

    /** A name that is spelled out comes before a pattern that it fits, and that before a number. */
    private static List<Integer> picked(List<?> list, String which) {
        List<Integer> exact = layersWith(list, which::equals);
        List<Integer> fit =
                exact.isEmpty() ? layersWith(list, name -> Phase.matches(which, name)) : exact;
        if (fit.isEmpty() && which.matches("[0-9]{1,9}")) {
            int index = Integer.parseInt(which);
            return index < list.size() ? List.of(index) : List.of();
        }
        return fit;
    }

    private static List<Integer> layersWith(List<?> list, Predicate<String> named) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i) instanceof Layer layer && named.test(layer.name()))
                .boxed()
                .toList();
    }

    private static Message nothingFits(List<?> list, String which) {
        if (!isLayers(list)) {
            return list.isEmpty()
                    ? Message.of("there is no number {0}: it is empty", which)
                    : Message.of(
                            "there is no number {0}: they go from 0 to {1}",
                            which, list.size() - 1);
        }
        return LayerNaming.nothingFits(layers(list), which);
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[index]
                : Object.class;
    }

    private static IllegalArgumentException unknown(Here here, Record record, String word) {
        List<String> known = Knobs.fields(record.getClass()).stream().map(KnobField::word).toList();
        String place = here.address().toString();
        return new SentenceException(
                "{0} Expected here: {1}",
                ComplaintJson.unknown(word, place, known), ComplaintJson.quoted(known));
    }

    private static IllegalArgumentException missing(Here here, Message why) {
        return new SentenceException(
                "At {0}: {1}", ComplaintJson.place(here.address().toString()), why);
    }
}
