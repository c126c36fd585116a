package gradlab.knob;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Calls constructors and accessors of records, passing on what they throw. */
final class Reflection {
    private Reflection() {}

    static @Nullable Object get(RecordComponent component, Record from) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw passOn(e);
        }
    }

    static <R extends Record> R canonical(Class<R> type, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        return make(type, types, values);
    }

    static <R extends Record> R make(Class<R> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no such constructor", e);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw passOn(e);
        }
    }

    static Object parse(Class<?> record, String text) {
        try {
            Method parse = record.getDeclaredMethod("parse", String.class);
            parse.setAccessible(true);
            return parse.invoke(null, text);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(record.getName() + " has no parse(String)", e);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw passOn(e);
        }
    }

    private static RuntimeException passOn(ReflectiveOperationException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(e);
    }
}
