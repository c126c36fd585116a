package gradlab.ui.form;

import gradlab.experiment.Experiment;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in an experiment records of a kind stand.
 *
 * @param path the settings that lead there, each with the kind of record it is one of
 */
record Place(List<KnobField> path) {
    /** For every kind of record that can stand in an experiment and has defaults, where it may. */
    static Map<Class<? extends Record>, Place> all() {
        Map<Class<? extends Record>, Place> places = new LinkedHashMap<>();
        places.put(Experiment.class, new Place(List.of()));
        Deque<Class<? extends Record>> open = new ArrayDeque<>(places.keySet());
        while (!open.isEmpty()) {
            Class<? extends Record> holder = open.poll();
            for (KnobField field : Knobs.fields(holder)) {
                List<KnobField> path = new ArrayList<>(places.get(holder).path());
                path.add(field);
                for (Class<? extends Record> kind : kinds(element(field))) {
                    if (Knobs.hasDefaults(kind)
                            && places.putIfAbsent(kind, new Place(path)) == null) {
                        open.add(kind);
                    }
                }
            }
        }
        places.remove(Experiment.class);
        return places;
    }

    private static Class<?> element(KnobField field) {
        boolean list = field.type() == List.class;
        Type type =
                list && field.genericType() instanceof ParameterizedType of
                        ? of.getActualTypeArguments()[0]
                        : field.type();
        return type instanceof Class<?> found ? found : Object.class;
    }

    private static List<Class<? extends Record>> kinds(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type.asSubclass(Record.class));
        }
        return type.isSealed() ? Knobs.permitted(type) : List.of();
    }

    /** The experiment with a record there. */
    Experiment put(Experiment experiment, Record record) {
        return (Experiment) put(experiment, record, 0);
    }

    private Record put(Record holder, Record record, int depth) {
        if (depth == path.size()) {
            return record;
        }
        KnobField field = path.get(depth);
        Record inner =
                depth + 1 == path.size()
                        ? record
                        : put(holder(holder, depth + 1), record, depth + 1);
        return Knobs.with(holder, field, field.type() == List.class ? List.of(inner) : inner);
    }

    /** The record that stands there. */
    Record get(Experiment experiment) {
        Record at = experiment;
        for (int depth = 0; depth < path.size(); depth++) {
            at = (Record) value(at, depth);
        }
        return at;
    }

    private Object value(Record holder, int depth) {
        Object value = path.get(depth).get(holder);
        return value instanceof List<?> list ? list.getFirst() : value;
    }

    /** What holds the next setting of the path: what stands there, where it is of that kind. */
    private Record holder(Record outer, int depth) {
        Class<? extends Record> kind = path.get(depth).record();
        Object now = path.get(depth - 1).get(outer);
        Object first = now instanceof List<?> list ? list.stream().findFirst().orElse(null) : now;
        return kind.isInstance(first) ? kind.cast(first) : Knobs.defaults(kind);
    }
}
