package gradlab.run.history;

import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Finds where two histories part, the seconds they took aside. */
public final class HistoryDifference {
    private HistoryDifference() {}

    /** The first difference; null when there is none. */
    public static @Nullable Message first(RunHistory one, RunHistory other) {
        if (one.epochs() != other.epochs()) {
            return Message.of("{0} {0|epoch|epochs} against {1}", one.epochs(), other.epochs());
        }
        if (!Objects.equals(one.outcome(), other.outcome())) {
            return against(one.outcome(), other.outcome());
        }
        if (!Objects.equals(one.test(), other.test())) {
            return against(one.test(), other.test());
        }
        if (!one.knobsTurned().equals(other.knobsTurned())) {
            return against(one.knobsTurned(), other.knobsTurned());
        }
        Message epochs = epochs(one, other);
        return epochs != null ? epochs : steps(one.steps(), other.steps());
    }

    private static @Nullable Message epochs(RunHistory one, RunHistory other) {
        int width = Math.max(one.width(), other.width());
        for (Measure measure : Measure.values()) {
            for (int index = 0; index < width && measure.repeatable(); index++) {
                SeriesKey key = new SeriesKey(measure, index);
                String name = measure.label() + " " + index;
                Message difference = series(name, one.series(key), other.series(key));
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private static @Nullable Message steps(@Nullable StepHistory one, @Nullable StepHistory other) {
        if (one == null || other == null) {
            return one == other ? null : Message.of("one began and the other did not");
        }
        Message difference = series("step loss", one.loss(), other.loss());
        if (difference == null) {
            difference = series("step learning rate", one.learningRate(), other.learningRate());
        }
        for (int i = 0; difference == null && i < one.layers(); i++) {
            difference =
                    series("step gradient norm " + i, one.gradientNorm(i), other.gradientNorm(i));
        }
        return difference;
    }

    private static @Nullable Message series(String name, Series one, Series other) {
        if (one.size() != other.size()) {
            return Message.of(
                    "{0}: {1} {1|number|numbers} against {2}", name, one.size(), other.size());
        }
        for (int i = 0; i < one.size(); i++) {
            if (Float.floatToIntBits(one.get(i)) != Float.floatToIntBits(other.get(i))) {
                return Message.of(
                        "{0} at {1}: {2} against {3}", name, i + 1, one.get(i), other.get(i));
            }
        }
        return null;
    }

    private static Message against(@Nullable Object one, @Nullable Object other) {
        return Message.of("{0} against {1}", String.valueOf(one), String.valueOf(other));
    }
}
