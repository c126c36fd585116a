package gradlab.experiment.sweep;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ValueJson;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.setting.SettingJson;
import gradlab.experiment.setting.Spot;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads and writes what a sweep varies. What a value must be, the experiment tells: with the first
 * value of every axis before, since one setting may bring another with it.
 */
final class AxisJson {
    private static final String TOGETHER = "together";
    private static final String SETTING = "setting";
    private static final String VALUES = "values";

    private final Set<String> seen = new HashSet<>();
    private Experiment experiment;

    AxisJson(Experiment experiment) {
        this.experiment = experiment;
    }

    List<Axis> all(@Nullable ValueJson list) {
        List<Axis> axes = new ArrayList<>();
        if (list != null) {
            for (ValueJson one : list.list()) {
                axes.add(one(one, true));
            }
        }
        return axes;
    }

    private Axis one(ValueJson json, boolean outermost) {
        ValueJson together = json.find(TOGETHER);
        if (together == null) {
            return single(json);
        }
        SweepJson.refuseOthers(json, Set.of(TOGETHER));
        if (!outermost) {
            throw json.wrong("a setting, not another group that goes together");
        }
        return at(
                together,
                () ->
                        new Together(
                                together.list().stream().map(each -> one(each, false)).toList()));
    }

    private Axis single(ValueJson json) {
        boolean values = json.find(VALUES) != null;
        SweepJson.refuseOthers(
                json,
                values ? Set.of(SETTING, VALUES) : Set.of(SETTING, "from", "to", "steps", "scale"));
        ValueJson address = json.at(SETTING);
        Setting setting = at(address, () -> Setting.parse(address.text()));
        if (!seen.add(setting.toString())) {
            throw new SentenceException(
                    "{0}: {1} is varied already; each setting is varied once",
                    address.path(), setting);
        }
        List<Spot> spots = at(address, () -> setting.spots(experiment));
        Axis axis =
                at(
                        json,
                        () ->
                                values
                                        ? new Values(setting, values(json.at(VALUES), setting))
                                        : range(json, setting, spots.getFirst()));
        experiment = at(json, () -> Change.apply(axis.at(0), experiment));
        return axis;
    }

    private List<@Nullable Object> values(ValueJson list, Setting setting) {
        List<@Nullable Object> values = new ArrayList<>();
        for (ValueJson value : list.list()) {
            try {
                Experiment changed = SettingJson.with(experiment, setting, value.tree());
                values.add(setting.get(changed));
            } catch (DocumentException wrong) {
                throw new SentenceException(
                        Message.of(
                                "{0}: {1}",
                                value.path(), Message.plain(wrong.problems().getFirst().message())),
                        wrong);
            }
        }
        return values;
    }

    private static Range range(ValueJson json, Setting setting, Spot spot) {
        boolean whole =
                Set.of(int.class, Integer.class, long.class, Long.class).contains(spot.type());
        if (!whole && spot.type() != double.class && spot.type() != Double.class) {
            throw new SentenceException(
                    "{0} is no number, so that there is no range of it: list its values", setting);
        }
        ValueJson steps = json.find("steps");
        ValueJson scale = json.find("scale");
        return new Range(
                setting,
                json.at("from").finite(),
                json.at("to").finite(),
                steps == null ? 0 : steps.whole(1, Integer.MAX_VALUE),
                scale == null ? Range.Scale.LINEAR : scale.word(Range.Scale.class),
                whole);
    }

    /** What is said of a value begins with its place in the file. */
    private static <T> T at(ValueJson place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException wrong) {
            Message why = Message.from(wrong);
            throw why.english().contains(place.path())
                    ? wrong
                    : new SentenceException(Message.of("{0}: {1}", place.path(), why), wrong);
        }
    }

    static JsonArray tree(List<Axis> axes) {
        JsonArray list = new JsonArray();
        axes.forEach(axis -> list.add(tree(axis)));
        return list;
    }

    private static JsonElement tree(Axis axis) {
        JsonObject tree = new JsonObject();
        switch (axis) {
            case Values values -> {
                tree.addProperty(SETTING, values.setting().toString());
                JsonArray list = new JsonArray();
                values.values().forEach(value -> list.add(SettingJson.tree(value)));
                tree.add(VALUES, list);
            }
            case Range range -> {
                tree.addProperty(SETTING, range.setting().toString());
                tree.addProperty("from", range.from());
                tree.addProperty("to", range.to());
                if (range.steps() > 0) {
                    tree.addProperty("steps", range.steps());
                }
                tree.addProperty("scale", range.scale().name().toLowerCase(Locale.ROOT));
            }
            case Together together -> tree.add(TOGETHER, tree(together.axes()));
        }
        return tree;
    }
}
