package gradlab.experiment.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.setting.SettingJson;
import gradlab.experiment.setting.Spot;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.SentenceException;
import gradlab.text.TypedNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A setting of an experiment that a sweep can vary: a number, a switch, or one of several kinds.
 *
 * @param setting its address
 * @param experiment in which it stands
 * @param spot what stands there now
 */
public record Variable(Setting setting, Experiment experiment, Spot spot) {
    /** Seeds and folds have keys of their own; threads change nothing that is learned. */
    private static final Set<String> APART =
            Set.of(
                    "training.seed",
                    "training.threads",
                    "data.split.fold",
                    "data.split.fold.number",
                    "data.split.fold.of");

    /** The setting as one that can be varied; empty where it cannot. */
    public static Optional<Variable> of(Setting setting, Experiment experiment) {
        if (APART.contains(setting.toString())) {
            return Optional.empty();
        }
        Spot spot;
        try {
            spot = setting.spots(experiment).getFirst();
        } catch (IllegalArgumentException noSuchSetting) {
            return Optional.empty();
        }
        boolean phased =
                setting.toString().equals("training.epochs")
                        && !experiment.training().phases().isEmpty();
        return isVaried(spot) && !phased
                ? Optional.of(new Variable(setting, experiment, spot))
                : Optional.empty();
    }

    private static boolean isVaried(Spot spot) {
        return spot.type() instanceof Class<?> type
                && (isNumber(type) || type == boolean.class || type.isEnum() || isFamily(spot));
    }

    /** A layer is no setting to choose from a list: its neighbours must fit. */
    private static boolean isFamily(Spot spot) {
        return spot.type() instanceof Class<?> type
                && type.isSealed()
                && !spot.address().within().isEmpty()
                && !spot.address().toString().equals("data.source")
                && !spot.address().toString().equals("data.validation_source")
                && Knobs.permitted(type).stream().allMatch(Knobs::hasDefaults);
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == Double.class || TypedNumber.whole(type);
    }

    /**
     * All of an experiment, in the order of files; before the settings of layers with numbered
     * names how many of them there are, and what is alike in all of them.
     */
    public static List<Variable> all(Experiment experiment) {
        Set<Setting> settings = new LinkedHashSet<>();
        Map<String, List<String>> families = families(experiment);
        for (Setting setting : Setting.all(experiment)) {
            String family = family(setting.layer());
            if (families.getOrDefault(family, List.of()).contains(setting.layer())) {
                settings.add(Setting.layer(family).key(Setting.COUNT));
                if (!setting.within().isEmpty()) {
                    settings.add(Setting.parse("model.layers[" + family + "]." + setting.within()));
                }
            }
            settings.add(setting);
        }
        return settings.stream().flatMap(each -> of(each, experiment).stream()).toList();
    }

    /** Layers whose names differ in their numbers alone, by the pattern that they fit. */
    private static Map<String, List<String>> families(Experiment experiment) {
        Map<String, List<String>> families = new LinkedHashMap<>();
        for (Setting setting : Setting.all(experiment)) {
            String layer = setting.layer();
            if (!layer.isEmpty() && setting.within().isEmpty() && layer.matches(".*[0-9]")) {
                families.computeIfAbsent(family(layer), _ -> new ArrayList<>()).add(layer);
            }
        }
        return families;
    }

    /** {@code hidden*} for {@code hidden12}. */
    private static String family(String layer) {
        return layer.replaceAll("[0-9]+$", "") + "*";
    }

    /** What the setting says of itself; null of a count. */
    public @Nullable KnobField field() {
        return spot.field();
    }

    /** Whether it is a number, so that there can be a range of it. */
    public boolean isNumber() {
        return spot.type() instanceof Class<?> type && isNumber(type);
    }

    /** Whether it takes whole numbers alone. */
    public boolean isWhole() {
        return spot.type() instanceof Class<?> type && TypedNumber.whole(type);
    }

    /**
     * Refuses a value that cannot stand there.
     *
     * @return the value in the setting's own type
     */
    public @Nullable Object checked(@Nullable Object value) {
        return setting.get(setting.with(experiment, value));
    }

    /**
     * The value that somebody typed: a number, a word, or what a file would say.
     *
     * @throws IllegalArgumentException with a sentence that says why it is none
     */
    public @Nullable Object read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new SentenceException("a value is expected");
        }
        if (isNumber() && spot.type() instanceof Class<?> type && !text.equals("null")) {
            Number number = TypedNumber.parse(text, type);
            KnobField field = spot.field();
            if (field != null) {
                field.require(number);
            }
            return checked(number);
        }
        String word = text.startsWith("{") ? text : text.replace(' ', '_');
        try {
            return setting.get(SettingJson.with(experiment, setting + "=" + word));
        } catch (DocumentException wrong) {
            throw new SentenceException(
                    Message.plain(wrong.problems().getFirst().message()), wrong);
        }
    }
}
