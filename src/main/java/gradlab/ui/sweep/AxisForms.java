package gradlab.ui.sweep;

import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.Values;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The values of an axis as a range, and a range as its values. */
final class AxisForms {
    private AxisForms() {}

    /** The values that a grid takes from a range. */
    static Values list(Range range) {
        List<@Nullable Object> values = new ArrayList<>();
        range.points()
                .forEach(
                        point -> {
                            Object value = point.getFirst().value();
                            values.add(
                                    value instanceof Long whole
                                            ? (Object) Math.toIntExact(whole)
                                            : value);
                        });
        return new Values(range.setting(), values);
    }

    /** From the least to the greatest of some numbers, with as many values. */
    static Range range(Values values, Range.Scale scale, boolean whole) {
        double[] numbers =
                values.values().stream()
                        .mapToDouble(value -> value instanceof Number n ? n.doubleValue() : 0)
                        .sorted()
                        .toArray();
        return new Range(
                values.setting(),
                numbers[0],
                numbers[numbers.length - 1],
                numbers.length,
                scale,
                whole);
    }
}
