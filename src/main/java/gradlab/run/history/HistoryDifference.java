package gradlab.run.history;

import static gradlab.text.Text.tr;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Finds where two histories part, the seconds they took aside. */
public final class HistoryDifference {
    private HistoryDifference() {}

    /** The first difference as a sentence; null when there is none. */
    public static @Nullable String first(RunHistory one, RunHistory other) {
        if (one.epochs() != other.epochs()) {
            return tr("{0} {0|epoch|epochs} against {1}", one.epochs(), other.epochs());
        }
        if (!Objects.equals(one.outcome(), other.outcome())) {
            return one.outcome() + " against " + other.outcome();
        }
        if (!one.knobsTurned().equals(other.knobsTurned())) {
            return one.knobsTurned() + " against " + other.knobsTurned();
        }
        String epochs = epochs(one, other);
        return epochs != null ? epochs : steps(one.steps(), other.steps());
    }

    private static @Nullable String epochs(RunHistory one, RunHistory other) {
        int width = Math.max(one.width(), other.width());
        for (Measure measure : Measure.values()) {
            for (int index = 0; index < width && measure.repeatable(); index++) {
                Metric metric = new Metric(measure, index);
                String name = measure.label() + " " + index;
                String difference = series(name, one.series(metric), other.series(metric));
                if (difference != null) {
                    return difference;
                }
            }
        }
        return null;
    }

    private static @Nullable String steps(@Nullable StepHistory one, @Nullable StepHistory other) {
        if (one == null || other == null) {
            return one == other ? null : "one began and the other did not";
        }
        String difference = series("step loss", one.loss(), other.loss());
        if (difference == null) {
            difference = series("step learning rate", one.learningRate(), other.learningRate());
        }
        for (int i = 0; difference == null && i < one.layers(); i++) {
            difference =
                    series("step gradient norm " + i, one.gradientNorm(i), other.gradientNorm(i));
        }
        return difference;
    }

    private static @Nullable String series(String name, Series one, Series other) {
        if (one.size() != other.size()) {
            return tr("{0}: {1} {1|number|numbers} against {2}", name, one.size(), other.size());
        }
        for (int i = 0; i < one.size(); i++) {
            if (Float.floatToIntBits(one.get(i)) != Float.floatToIntBits(other.get(i))) {
                return name + " at " + (i + 1) + ": " + one.get(i) + " against " + other.get(i);
            }
        }
        return null;
    }
}
