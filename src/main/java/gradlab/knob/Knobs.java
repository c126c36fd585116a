package gradlab.knob;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads and changes records by the names of their settings: what forms, files, help pages and the
 * palette are made from.
 */
public final class Knobs {
    private static final ClassValue<List<KnobField>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<KnobField> computeValue(Class<?> type) {
                    Class<? extends Record> record = type.asSubclass(Record.class);
                    List<KnobField> fields = new ArrayList<>();
                    collect(record, record, List.of(), fields);
                    return List.copyOf(fields);
                }
            };

    private static final ClassValue<Record> DEFAULTS =
            new ClassValue<>() {
                @Override
                protected Record computeValue(Class<?> type) {
                    return Reflection.make(
                            type.asSubclass(Record.class), new Class<?>[0], new Object[0]);
                }
            };

    // Java hands out new components each time, and reads their annotations anew.
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    return type.getRecordComponents();
                }
            };

    private static final ClassValue<List<String>> TYPE_NAMES =
            new ClassValue<>() {
                @Override
                protected List<String> computeValue(Class<?> type) {
                    TypeName named = type.getAnnotation(TypeName.class);
                    return named != null
                            ? List.of(named.value())
                            : List.of(Words.snakeCase(type.getSimpleName()));
                }
            };

    private Knobs() {}

    /** The settings of a record in declared order, {@link Inline} groups opened. */
    public static List<KnobField> fields(Class<? extends Record> record) {
        return FIELDS.get(record);
    }

    /**
     * The setting of that name.
     *
     * @param name the Java name or the word in files
     */
    public static KnobField field(Class<? extends Record> record, String name) {
        return fields(record).stream()
                .filter(field -> field.name().equals(name) || field.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SentenceException(
                                        "{0} has no setting {1}", typeName(record), name));
    }

    /** The setting that a component is. */
    public static <R extends Record> KnobField field(
            Class<R> record, Component<? super R, ?> component) {
        return field(record, component.name());
    }

    /** A copy with one setting changed, through the canonical constructors. */
    public static <R extends Record> R with(R record, KnobField setting, @Nullable Object value) {
        @SuppressWarnings("unchecked") // a record's own class is the class of its type
        Class<R> type = (Class<R>) record.getClass();
        return make(type, field -> field.equals(setting) ? value : field.get(record));
    }

    /**
     * Sets a component in a copy: {@code Knobs.set(dense, Dense::units).to(16)}.
     *
     * @param <R> the record, or a family of records
     */
    public static <R, V> Assignment<R, V> set(R record, Component<? super R, V> component) {
        return value -> copy(record, component.name(), value);
    }

    /**
     * Sets a component of a group in a copy: {@code Knobs.set(training, Training::batches,
     * Batches::batchSize).to(32)}.
     *
     * @param <R> the record, or a family of records
     * @param <G> the group's own record
     */
    public static <R, G, V> Assignment<R, V> set(
            R record, Component<? super R, G> group, Component<? super G, V> component) {
        return value ->
                set(record, group)
                        .to(set(Objects.requireNonNull(group.of(record)), component).to(value));
    }

    private static <R> R copy(R original, String component, @Nullable Object value) {
        Record record = (Record) original;
        RecordComponent[] components = COMPONENTS.get(record.getClass());
        @Nullable Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            boolean meant = components[i].getName().equals(component);
            values[i] = meant ? value : Reflection.get(components[i], record);
            found |= meant;
        }
        if (!found) {
            throw new SentenceException(
                    "{0} has no component {1}", typeName(record.getClass()), component);
        }
        @SuppressWarnings("unchecked") // a copy is of the same class
        R copy = (R) Reflection.canonical(record.getClass(), values);
        return copy;
    }

    /** A record made through the canonical constructors from a value for each setting. */
    public static <R extends Record> R make(
            Class<R> record, Function<KnobField, @Nullable Object> values) {
        return make(record, fields(record).iterator(), values);
    }

    /** Whether a record has a no-argument constructor, the home of its defaults. */
    public static boolean hasDefaults(Class<? extends Record> record) {
        return Stream.of(record.getDeclaredConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    /** What the no-argument constructor makes. */
    public static <R extends Record> R defaults(Class<R> record) {
        return record.cast(DEFAULTS.get(record));
    }

    /** The word for a record in files. */
    public static String typeName(Class<?> record) {
        return typeNames(record).getFirst();
    }

    /** The word for a record in files, and after it others that mean the same when read. */
    public static List<String> typeNames(Class<?> record) {
        return TYPE_NAMES.get(record);
    }

    /** The key under which files say which record of a sealed family it is. */
    public static String typeKey(Class<?> sealed) {
        TypeKey named = sealed.getAnnotation(TypeKey.class);
        return named != null ? named.value() : "type";
    }

    /** The records of a sealed family in declared order, those of inner families included. */
    public static List<Class<? extends Record>> permitted(Class<?> sealed) {
        return permittedStream(sealed).toList();
    }

    /** What is out of range in a record's own settings, a sentence each, with the value in it. */
    public static List<Message> check(Record record) {
        return fields(record.getClass()).stream()
                .flatMap(field -> Stream.ofNullable(field.violation(field.get(record))))
                .toList();
    }

    /**
     * For compact constructors: refuses the first value out of its range.
     *
     * @param values one for each component, in order
     * @throws IllegalArgumentException with the value in the message
     */
    public static void require(Class<? extends Record> record, @Nullable Object... values) {
        RecordComponent[] components = COMPONENTS.get(record);
        for (int i = 0; i < components.length; i++) {
            Knob knob = components[i].getAnnotation(Knob.class);
            if (knob != null) {
                Range range = Range.of(knob);
                String name = components[i].getName();
                KnobField.refuse(range.violation(Words.snakeCase(name), values[i]));
            }
        }
    }

    private static Stream<Class<? extends Record>> permittedStream(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(Record.class))
                : Stream.of(type.getPermittedSubclasses()).flatMap(Knobs::permittedStream);
    }

    private static void collect(
            Class<? extends Record> root,
            Class<? extends Record> record,
            List<RecordComponent> route,
            List<KnobField> into) {
        for (RecordComponent component : record.getRecordComponents()) {
            List<RecordComponent> longer = new ArrayList<>(route);
            longer.add(component);
            if (component.isAnnotationPresent(Inline.class)) {
                collect(root, component.getType().asSubclass(Record.class), longer, into);
            } else {
                into.add(KnobField.of(root, longer));
            }
        }
    }

    private static <R extends Record> R make(
            Class<R> record,
            Iterator<KnobField> fields,
            Function<KnobField, @Nullable Object> values) {
        RecordComponent[] components = COMPONENTS.get(record);
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] =
                    components[i].isAnnotationPresent(Inline.class)
                            ? make(components[i].getType().asSubclass(Record.class), fields, values)
                            : values.apply(fields.next());
        }
        return Reflection.canonical(record, arguments);
    }
}
