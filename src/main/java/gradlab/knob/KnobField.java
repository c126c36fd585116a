package gradlab.knob;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/**
 * One setting of a record, as a form, a file and a help page see it.
 *
 * @param record the record it is listed for
 * @param name its Java name, such as {@code learningRate}
 * @param word its name in files, such as {@code learning_rate}
 * @param type its erased type
 * @param genericType its full type, for lists and maps
 * @param knob its description; null where there is none
 * @param route the components that lead to it, outermost first; more than one through {@link
 *     Inline}
 */
public record KnobField(
        Class<? extends Record> record,
        String name,
        String word,
        Class<?> type,
        Type genericType,
        @Nullable Knob knob,
        List<RecordComponent> route) {

    static KnobField of(Class<? extends Record> record, List<RecordComponent> route) {
        RecordComponent last = route.getLast();
        return new KnobField(
                record,
                last.getName(),
                Words.snakeCase(last.getName()),
                last.getType(),
                last.getGenericType(),
                last.getAnnotation(Knob.class),
                List.copyOf(route));
    }

    /** Whether it stands in an {@link Inline} group of its record. */
    public boolean inline() {
        return route.size() > 1;
    }

    /** Whether files name it even at its default. */
    public boolean essential() {
        return route.getLast().isAnnotationPresent(Essential.class);
    }

    /** Whether it is {@link Regularizing}. */
    public boolean regularizing() {
        return route.getLast().isAnnotationPresent(Regularizing.class);
    }

    /** Whether it is a {@link FilePath}. */
    public boolean isFilePath() {
        return route.getLast().isAnnotationPresent(FilePath.class);
    }

    /** Whether a file that leaves it out is wrong. */
    public boolean required() {
        Essential essential = route.getLast().getAnnotation(Essential.class);
        return essential != null ? essential.required() : !Knobs.hasDefaults(record) && !nullable();
    }

    /** The words beside its control. */
    public String label() {
        return knob != null ? knob.label() : Words.sentence(word);
    }

    /** Its value in a record of its kind. */
    public @Nullable Object get(Record from) {
        Record group = from;
        for (RecordComponent component : route.subList(0, route.size() - 1)) {
            group = (Record) Objects.requireNonNull(Reflection.get(component, group));
        }
        return Reflection.get(route.getLast(), group);
    }

    /** Whether null is one of its values. */
    public boolean nullable() {
        return route.getLast().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /**
     * Its value in the record that the no-argument constructor makes; null where there is no such
     * constructor.
     */
    public @Nullable Object defaultValue() {
        return Knobs.hasDefaults(record) ? get(Knobs.defaults(record)) : null;
    }

    /** What is wrong with a value for it, as a sentence with the value in it; null when nothing. */
    public @Nullable Message violation(@Nullable Object value) {
        return knob == null ? null : Range.of(knob).violation(word, value);
    }

    static void refuse(@Nullable Message violation) {
        if (violation != null) {
            throw new SentenceException(violation, null);
        }
    }

    /**
     * Refuses a value out of its range.
     *
     * @throws IllegalArgumentException with the value in the message
     */
    public void require(@Nullable Object value) {
        refuse(violation(value));
    }
}
