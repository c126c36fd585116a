package gradlab.knob;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every record that a record can hold, through its sealed families and lists. */
public final class RecordKinds {
    private RecordKinds() {}

    /** Those reached from one, itself first. */
    public static Set<Class<? extends Record>> within(Class<?> first) {
        Set<Class<?>> found = new LinkedHashSet<>();
        find(first, found);
        Set<Class<? extends Record>> kinds = new LinkedHashSet<>();
        found.stream()
                .filter(Class::isRecord)
                .forEach(kind -> kinds.add(kind.asSubclass(Record.class)));
        return kinds;
    }

    private static void find(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(each -> find(each, found));
        } else if (type instanceof Class<?> kind && found.add(kind)) {
            if (kind.isSealed()) {
                Knobs.permitted(kind).forEach(member -> find(member, found));
            } else if (kind.isRecord()) {
                for (RecordComponent component : kind.getRecordComponents()) {
                    find(component.getGenericType(), found);
                }
            }
        }
    }
}
