package gradlab.experiment;

import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/** Makes valid records with values other than the defaults, for tests that walk a family. */
public final class Samples {
    private final IntUnaryOperator below;

    private Samples(IntUnaryOperator below) {
        this.below = below;
    }

    /** The same record each time. */
    static <R extends Record> R unusual(Class<R> type) {
        return new Samples(bound -> bound - 1).record(type);
    }

    public static Experiment random(long seed) {
        return new Samples(new Random(seed)::nextInt).experiment();
    }

    private Experiment experiment() {
        List<gradlab.engine.layer.Layer> layers = new ArrayList<>();
        for (int i = below.applyAsInt(5); i >= 0; i--) {
            layers.add((gradlab.engine.layer.Layer) member(gradlab.engine.layer.Layer.class));
        }
        return new Experiment(
                "name \"" + below.applyAsInt(99) + "\" é\n",
                below.applyAsInt(2) == 0 ? "" : "# notes\\",
                record(DataPlan.class),
                new Model(layers),
                record(Training.class));
    }

    private <R extends Record> R record(Class<R> type) {
        R record = Knobs.defaults(type);
        for (KnobField field : Knobs.fields(type)) {
            try {
                record = Knobs.with(record, field, value(field));
            } catch (IllegalArgumentException e) {
                // this value does not go with the others: the setting keeps its default
            }
        }
        return record;
    }

    private Object member(Class<?> family) {
        List<Class<? extends Record>> records = Knobs.permitted(family);
        return record(records.get(below.applyAsInt(records.size())));
    }

    private Object value(KnobField field) {
        Class<?> type = field.type();
        if (type == List.class) {
            Class<?> element =
                    (Class<?>)
                            ((ParameterizedType) field.genericType()).getActualTypeArguments()[0];
            return List.of(value(element, field), value(element, field));
        }
        if (type != Map.class) {
            return value(type, field);
        }
        boolean numbers =
                ((ParameterizedType) field.genericType()).getActualTypeArguments()[1]
                        == Double.class;
        return numbers ? Map.of("1", 2.5) : Map.of("hidden*", false);
    }

    private Object value(Class<?> type, KnobField field) {
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class));
        }
        if (type.isSealed()) {
            return member(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[below.applyAsInt(type.getEnumConstants().length)];
        }
        if (type == String.class) {
            return "word " + below.applyAsInt(1000);
        }
        if (type == boolean.class) {
            return below.applyAsInt(2) == 0 == (Boolean) field.defaultValue();
        }
        double x = inRange(field.knob());
        if (type == int.class || type == Integer.class) {
            return (int) Math.ceil(x);
        }
        return type == long.class ? (Object) (long) Math.ceil(x) : (Object) x;
    }

    private double inRange(Knob knob) {
        double share = (1 + below.applyAsInt(998)) / 1000.0;
        if (knob == null || knob.min() == Double.NEGATIVE_INFINITY) {
            return share * 10;
        }
        double width = knob.max() == Double.POSITIVE_INFINITY ? 100 : knob.max() - knob.min();
        return knob.min() + share * width;
    }
}
