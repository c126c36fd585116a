package gradlab.experiment.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.stream.Collectors;

/** Settings and their values as people read them. */
public final class SettingWords {
    private SettingWords() {}

    /** "learning rate", "hidden layers", "units of hidden1". */
    public static String name(Setting setting) {
        String layer = setting.layer().replaceAll("\\*+$", "");
        if (setting.layer().isEmpty()) {
            return setting.words();
        }
        boolean pattern = setting.layer().endsWith("*");
        if (pattern && setting.within().equals(Setting.COUNT)) {
            return layer.isEmpty() ? tr("layers") : tr("{0} {1|layer|layers}", layer, 2);
        }
        return pattern
                ? tr("{0} of all {1}", setting.words(), layer)
                : tr("{0} of {1}", setting.words(), layer);
    }

    /** The names of all that vary along an axis. */
    public static String name(Axis axis) {
        return axis.settings().stream().map(SettingWords::name).collect(Collectors.joining(" · "));
    }

    /** "0.01", "on", "leaky relu". */
    public static String value(@Nullable Object value) {
        return switch (value) {
            case null -> tr("none");
            case Boolean on -> on ? tr("on") : tr("off");
            case Number number -> Words.number(number);
            case Record record -> Knobs.typeName(record.getClass()).replace('_', ' ');
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> SweepJson.text(value);
        };
    }
}
