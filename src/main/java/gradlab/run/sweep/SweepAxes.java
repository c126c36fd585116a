package gradlab.run.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.RandomSearch;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.SweepJson;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.experiment.sweep.Together;
import gradlab.experiment.sweep.Values;
import gradlab.knob.Words;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the axes of a plan, their values in order, and where each combination stands on them. */
record SweepAxes(List<SweepAxis> axes, List<List<Integer>> places) {
    private static final int FEW = 12;
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS = 12;

    /** Those of a plan: the axes, and a list a combination with a place on each. */
    static SweepAxes of(SweepPlan plan) {
        List<Combination> combinations = plan.combinations();
        List<List<Integer>> places =
                combinations.stream().map(_ -> (List<Integer>) new ArrayList<Integer>()).toList();
        List<SweepAxis> axes = new ArrayList<>();
        boolean random = plan.sweep().search() instanceof RandomSearch;
        int from = 0;
        for (Axis axis : plan.sweep().vary()) {
            int start = from;
            int end = from + axis.settings().size();
            List<List<SetTo>> set =
                    combinations.stream().map(each -> each.settings().subList(start, end)).toList();
            List<List<SetTo>> values =
                    new LinkedHashSet<>(set).stream().sorted(order(axis)).toList();
            axes.add(axis(axis, values, random));
            Map<List<SetTo>, Integer> placeOf = new HashMap<>();
            values.forEach(value -> placeOf.put(value, placeOf.size()));
            for (int i = 0; i < set.size(); i++) {
                places.get(i).add(placeOf.get(set.get(i)));
            }
            from = end;
        }
        return new SweepAxes(axes, places.stream().map(List::copyOf).toList());
    }

    /** By number where all are; else as the file lists them. */
    private static Comparator<List<SetTo>> order(Axis axis) {
        return switch (axis) {
            case Range _ -> Comparator.comparingDouble(set -> number(set.getFirst()));
            case Values values -> {
                boolean numbers = values.values().stream().allMatch(Number.class::isInstance);
                yield numbers
                        ? Comparator.comparingDouble(set -> number(set.getFirst()))
                        : Comparator.comparingInt(
                                set -> values.values().indexOf(set.getFirst().value()));
            }
            case Together together -> order(together.axes().getFirst());
        };
    }

    private static SweepAxis axis(Axis axis, List<List<SetTo>> values, boolean random) {
        double[] numbers =
                values.stream()
                        .mapToDouble(set -> set.size() == 1 ? number(set.getFirst()) : Double.NaN)
                        .toArray();
        boolean drawn = random && axis instanceof Range && values.size() > FEW;
        SweepAxis.Spacing spacing =
                drawn && axis instanceof Range range
                        ? range.scale() == Range.Scale.LOG
                                ? SweepAxis.Spacing.LOG
                                : SweepAxis.Spacing.LINEAR
                        : SweepAxis.spacing(numbers);
        List<Message> words = words(values);
        List<AxisValue> named = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            named.add(new AxisValue(words.get(i), numbers[i], values.get(i)));
        }
        Message name = joined(axis.settings(), SweepAxes::name);
        return new SweepAxis(name, axis.settings(), named, spacing, drawn);
    }

    private static double number(SetTo set) {
        return set.value() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** A setting as people say it, the layers it is of before it. */
    static Message name(Setting setting) {
        String layer = setting.layer().replaceAll("\\*+$", "");
        if (setting.layer().isEmpty()) {
            return Message.plain(setting.words());
        }
        if (setting.within().equals(Setting.COUNT)) {
            // Of several: a sweep over one number of layers alone is none.
            return layer.isEmpty()
                    ? Message.of("layers")
                    : Message.of("{0} {1|layer|layers}", layer, 2);
        }
        return layer.isEmpty()
                ? Message.plain(setting.words())
                : Message.of("{0}: {1}", layer, setting.words());
    }

    /** As few digits as tell all values apart; of records, what they are of where that tells. */
    private static List<Message> words(List<List<SetTo>> values) {
        for (int digits = DIGITS; digits < MOST_DIGITS; digits++) {
            int kept = digits;
            List<Message> words = words(values, set -> brief(set, kept));
            if (new HashSet<>(words).size() == words.size()) {
                return words;
            }
        }
        return words(values, set -> Message.plain(SweepJson.value(set)));
    }

    private static List<Message> words(List<List<SetTo>> values, Function<SetTo, Message> one) {
        return values.stream().map(set -> joined(set, one)).toList();
    }

    private static Message brief(SetTo set, int digits) {
        @Nullable Object value = set.value();
        return switch (value) {
            case null -> Message.of("none");
            case Double number when Double.isFinite(number) ->
                    plain(new BigDecimal(number).round(new MathContext(digits)).doubleValue());
            case Number number -> plain(number);
            case Boolean yes -> yes ? Message.of("on") : Message.of("off");
            default -> Message.plain(SweepJson.brief(set));
        };
    }

    private static Message plain(Number number) {
        return Message.plain(Words.number(number));
    }

    private static <T> Message joined(List<T> all, Function<T, Message> one) {
        return Message.joined(" · ", all.stream().map(one).toList());
    }
}
