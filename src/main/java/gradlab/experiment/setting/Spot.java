package gradlab.experiment.setting;

import gradlab.knob.KnobField;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Type;

/**
 * One place in an experiment where a setting stands.
 *
 * @param address the setting's own address, layers by name
 * @param type what may stand there
 * @param field what the setting says of itself; null for an element of a list and for a count
 * @param value what stands there
 */
public record Spot(Setting address, Type type, @Nullable KnobField field, @Nullable Object value) {
    /**
     * A value as the setting takes it: a number of another type is turned into its own.
     *
     * @throws IllegalArgumentException where it is of another kind or out of range
     */
    @Nullable Object typed(@Nullable Object wanted) {
        Object typed = wanted instanceof Number number ? ofOwnType(number) : wanted;
        if (typed == null ? field == null || !field.nullable() : !fits(typed)) {
            throw new SentenceException(
                    "`{0}` at {1} is no value for this setting", String.valueOf(typed), address);
        }
        if (field != null) {
            field.require(typed);
        }
        return typed;
    }

    private boolean fits(Object typed) {
        return !(type instanceof Class<?> plain)
                || plain.isInstance(typed)
                || (plain.isPrimitive()
                        && (plain == boolean.class
                                ? typed instanceof Boolean
                                : typed instanceof Number));
    }

    private Object ofOwnType(Number number) {
        double value = number.doubleValue();
        if (type == double.class || type == Double.class) {
            return value;
        }
        if (type == boolean.class) {
            return value != 0;
        }
        boolean isLong = type == long.class || type == Long.class;
        if (!isLong && type != int.class && type != Integer.class) {
            return number;
        }
        long whole = number instanceof Long exact ? exact : Math.round(value);
        boolean rounded = !(number instanceof Long) && whole != value;
        if (rounded || (!isLong && whole != (int) whole)) {
            throw isLong
                    ? new SentenceException(
                            "`{0}` at {1}: a whole number is expected", number, address)
                    : new SentenceException(
                            "`{0}` at {1}: a whole number up to {2} is expected",
                            number, address, Integer.MAX_VALUE);
        }
        return isLong ? (Object) whole : (Object) (int) whole;
    }
}
