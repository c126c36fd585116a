package gradlab.knob;

import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One component of a record, named by its accessor: {@code Dense::units}. It is serializable since
 * only then Java tells which accessor it is.
 *
 * @param <R> the record, or a family of records that all have it
 * @param <V> its type
 */
@FunctionalInterface
public interface Component<R, V> extends Serializable {
    /** Its value in a record. */
    @Nullable V of(R record);

    /** Its name in files. */
    default String word() {
        return Words.snakeCase(name());
    }

    /** Its name in Java. */
    default String name() {
        return Names.KNOWN.computeIfAbsent(getClass(), type -> Names.find(this));
    }

    /** The names that were asked for, by the class that Java makes for each accessor written. */
    final class Names {
        private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

        private Names() {}

        private static String find(Component<?, ?> component) {
            try {
                Method replace = component.getClass().getDeclaredMethod("writeReplace");
                replace.setAccessible(true);
                return ((SerializedLambda) replace.invoke(component)).getImplMethodName();
            } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
                throw new SentenceException(
                        Message.of("no accessor of a record: {0}", component), e);
            }
        }
    }
}
