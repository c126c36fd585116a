package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.knob.Knobs;
import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Default values in words. */
final class DefaultWords {
    private DefaultWords() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> tr("none");
            case Boolean on -> on ? tr("on") : tr("off");
            case Number number -> Words.number(number);
            case Record record -> Knobs.typeName(record.getClass()).replace('_', ' ');
            case Enum<?> constant -> tr(Words.sentence(constant.name().toLowerCase(Locale.ROOT)));
            case List<?> list -> list.isEmpty() ? tr("none") : joined(list);
            case Map<?, ?> map -> map.isEmpty() ? tr("none") : TextEntry.pairs(map);
            case String text -> text.isEmpty() ? tr("none") : text;
            default -> value.toString();
        };
    }

    private static String joined(List<?> list) {
        return list.stream()
                .map(Object::toString)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
