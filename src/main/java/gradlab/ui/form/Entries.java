package gradlab.ui.form;

import static gradlab.text.Text.tr;

import gradlab.experiment.StartFrom;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.ui.form.Entry.Commit;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Chooses the control for a setting by its type. */
final class Entries {
    private Entries() {}

    /** The control of a setting; null where no control fits its type. */
    static @Nullable Entry of(KnobField field, Commit commit, FormContext context) {
        Class<?> type = field.type();
        if (type == boolean.class) {
            return new SwitchEntry(commit);
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return new NumberEntry(field, commit, context);
        }
        if (type == String.class) {
            Supplier<List<String>> words = context.words().of(field);
            return words == null ? TextEntry.words(commit) : new WordEntry(words, commit);
        }
        if (type.isEnum()) {
            return enumeration(type, commit);
        }
        if (type == List.class) {
            return list(field, commit, context);
        }
        if (type == Map.class) {
            WordChoices words = context.words();
            return new ClassWeightsEntry(words::classes, words.classesChanged(), commit);
        }
        if (type.isSealed()) {
            return new GroupEntry(family(type, commit), commit, context.within(field.word()));
        }
        return type.isRecord() ? group(field, commit, context) : null;
    }

    private static Entry enumeration(Class<?> type, Commit commit) {
        List<Object> items = List.copyOf(Arrays.asList(type.getEnumConstants()));
        return new ChoiceEntry<>(
                items, item -> DefaultWords.of(item), value -> value, item -> item, commit);
    }

    private static Entry family(Class<?> type, Commit commit) {
        return new ChoiceEntry<>(
                Knobs.permitted(type),
                member -> Knobs.typeName(member).replace('_', ' '),
                value -> value == null ? null : value.getClass().asSubclass(Record.class),
                Knobs::defaults,
                commit);
    }

    /** A record that may be left out is switched on and off. */
    private static Entry group(KnobField field, Commit commit, FormContext context) {
        if (field.defaultValue() != null) {
            return new GroupEntry(null, commit, context.within(field.word()));
        }
        Record standard = Knobs.defaults(field.type().asSubclass(Record.class));
        SwitchEntry present =
                new SwitchEntry(on -> commit.offer(Objects.equals(on, true) ? standard : null));
        return new GroupEntry(new PresenceEntry(present), commit, context.within(field.word()));
    }

    private static @Nullable Entry list(KnobField field, Commit commit, FormContext context) {
        if (field.genericType() instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> element) {
            if (element == String.class) {
                Supplier<List<String>> words = context.words().of(field);
                return words == null
                        ? TextEntry.list(commit)
                        : new WordsEntry(words, none(field), commit);
            }
            if (Number.class.isAssignableFrom(element)) {
                return TextEntry.numbers(commit, element);
            }
        }
        return null;
    }

    /** What an empty list means. */
    private static String none(KnobField field) {
        return field.record() == StartFrom.class ? tr("all that both have") : tr("none");
    }

    /** Shows whether there is a value at all. */
    private record PresenceEntry(SwitchEntry present) implements Entry {
        @Override
        public javafx.scene.Node node() {
            return present.node();
        }

        @Override
        public void show(@Nullable Object value) {
            present.show(value != null);
        }
    }

    /** For forms that list what they cannot show. */
    static List<KnobField> shown(Class<? extends Record> record) {
        List<KnobField> shown = new ArrayList<>();
        for (KnobField field : Knobs.fields(record)) {
            boolean group = field.type().isRecord() && field.knob() == null;
            if (field.knob() != null || group) {
                shown.add(field);
            }
        }
        return shown;
    }
}
