package gradlab.experiment.setting;

import static gradlab.text.Text.tr;

import gradlab.knob.Knobs;
import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a setting is set to.
 *
 * @param value a number, a word, a switch, a list or a map of them, the kind of a record, or null
 */
record SettingValue(@Nullable Object value) {
    private static final int FEW = 3;

    /** Which kind of record, whatever its own settings are. */
    static SettingValue kind(Record record) {
        return new SettingValue(record.getClass());
    }

    /** Which kinds of records, in order. */
    static SettingValue kinds(List<?> records) {
        return new SettingValue(records.stream().map(Object::getClass).toList());
    }

    /** As people read it: "on", "0.01", "random normal". */
    String words() {
        return words(value);
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> tr("none");
            case Boolean on -> on ? tr("on") : tr("off");
            case Number number -> Words.number(number);
            case Class<?> kind -> Knobs.typeName(kind).replace('_', ' ');
            case List<?> list -> words(list);
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> words(entry.getKey()) + " " + words(entry.getValue()))
                            .collect(Collectors.joining(", "));
            default -> value.toString().isEmpty() ? tr("none") : value.toString();
        };
    }

    private static String words(List<?> list) {
        if (list.isEmpty()) {
            return tr("none");
        }
        boolean alike = list.stream().distinct().count() == 1;
        if (alike && list.size() > 1) {
            return list.size() + " × " + words(list.getFirst());
        }
        String first =
                list.stream().limit(FEW).map(SettingValue::words).collect(Collectors.joining(", "));
        return list.size() > FEW ? tr("{0} and {1} more", first, list.size() - FEW) : first;
    }
}
