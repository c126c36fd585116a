package gradlab.run.control;

import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

/** Reads and sets a live number somewhere within a record, by the words of files and dots. */
public final class KnobPath {
    private KnobPath() {}

    /** Whether the first word of a path is a setting of the record. */
    public static boolean leadsInto(Record record, String path) {
        String first = path.split("\\.", 2)[0];
        return Knobs.fields(record.getClass()).stream()
                .anyMatch(field -> field.word().equals(first));
    }

    /** The number there; a switch is 0 or 1. */
    public static double get(Record record, String path) {
        String[] words = path.split("\\.", 2);
        Object value = Knobs.field(record.getClass(), words[0]).get(record);
        if (words.length == 2 && value instanceof Record inner) {
            return get(inner, words[1]);
        }
        if (value instanceof Boolean on) {
            return on ? 1 : 0;
        }
        if (value instanceof Number number && words.length == 1) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(path + " is not a number that can be turned");
    }

    /** The record with another number there. */
    public static <R extends Record> R with(R record, String path, double value) {
        String[] words = path.split("\\.", 2);
        KnobField field = Knobs.field(record.getClass(), words[0]);
        if (words.length == 2 && field.get(record) instanceof Record inner) {
            return Knobs.with(record, words[0], with(inner, words[1], value));
        }
        if (field.knob() == null || !field.knob().live()) {
            throw new IllegalArgumentException(field.word() + " applies at rewind");
        }
        Object typed = typed(field, value);
        field.require(typed);
        return Knobs.with(record, words[0], typed);
    }

    private static Object typed(KnobField field, double value) {
        if (field.type() == boolean.class) {
            return value != 0;
        }
        if (field.type() == int.class) {
            return whole(value);
        }
        if (field.type() == long.class) {
            return Math.round(value);
        }
        return value;
    }

    /** The nearest whole number that there is, so that one too large is refused by its range. */
    public static int whole(double value) {
        return Math.clamp(Math.round(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
