package gradlab.experiment.sweep;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Sensible values to vary a setting over, around the present one: of a rate from a tenth to ten
 * times of it, of a size its halves and doubles, of a share some steps to both sides, of a choice
 * all there are.
 */
final class Proposal {
    private static final double[] DECADES = {0.1, 0.3, 1, 3, 10};
    private static final double[] DOUBLES = {0.25, 0.5, 1, 2, 4};
    private static final double[] SMALL = {0, 0.0001, 0.001, 0.01, 0.1};
    private static final double TENTH = 0.1;
    private static final int SIDE = 2;
    private static final int FEW = 8;
    private static final int DIGITS = 6;
    private final Variable variable;
    private final @Nullable Object now;

    private Proposal(Variable variable) {
        this.variable = variable;
        now = variable.spot().value();
    }

    /**
     * The values, the present one among them.
     *
     * @param trainable whether an experiment with one of them can be trained
     */
    static Values of(Variable variable, Predicate<Experiment> trainable) {
        Proposal proposal = new Proposal(variable);
        List<@Nullable Object> fit = new ArrayList<>();
        for (Object each : proposal.candidates()) {
            proposal.add(each, trainable, fit);
        }
        if (!fit.contains(proposal.now)) {
            fit.addFirst(proposal.now);
        }
        return new Values(variable.setting(), fit);
    }

    private void add(
            @Nullable Object value, Predicate<Experiment> trainable, List<@Nullable Object> into) {
        try {
            Object typed = variable.checked(value);
            boolean fits =
                    Objects.equals(typed, now)
                            || trainable.test(
                                    variable.setting().with(variable.experiment(), typed));
            if (fits && !into.contains(typed)) {
                into.add(typed);
            }
        } catch (IllegalArgumentException outOfRange) {
            return; // a value that cannot be is none to propose
        }
    }

    private List<@Nullable Object> candidates() {
        if (variable.isNumber()) {
            return numbers();
        }
        Class<?> type = (Class<?>) variable.spot().type();
        if (type == boolean.class) {
            return List.of(false, true);
        }
        if (type.isEnum()) {
            return List.of(Objects.requireNonNull(type.getEnumConstants()));
        }
        return kinds(type);
    }

    /** Each with its defaults; that which stands there as it stands. */
    private List<@Nullable Object> kinds(Class<?> family) {
        List<@Nullable Object> kinds = new ArrayList<>();
        KnobField field = variable.field();
        if (field != null && field.nullable()) {
            kinds.add(null);
        }
        for (Class<? extends Record> kind : Knobs.permitted(family)) {
            boolean present = now != null && now.getClass() == kind;
            kinds.add(present ? now : Knobs.defaults(kind));
        }
        return kinds;
    }

    private List<@Nullable Object> numbers() {
        if (!(now instanceof Number number)) {
            List<@Nullable Object> some = new ArrayList<>();
            some.add(null);
            DoubleStream.of(SMALL).skip(1).forEach(some::add);
            DoubleStream.of(1, 10).forEach(some::add);
            return some;
        }
        double value = number.doubleValue();
        if (variable.setting().within().equals(Setting.COUNT) && variable.field() == null) {
            return ladder(value);
        }
        if (variable.isWhole()) {
            return value == 0 ? whole(0, 1, 2, 5, 10) : whole(times(DOUBLES, value));
        }
        Knob knob = variable.field() == null ? null : variable.field().knob();
        if (knob != null && knob.max() - knob.min() <= 1 && !knob.logarithmic()) {
            return boxed(steps(value, Math.max(TENTH * (knob.max() - knob.min()), knob.step())));
        }
        return boxed(value == 0 ? SMALL : times(DECADES, value));
    }

    /** How many layers: one by one at first, then in greater steps, up to twice as many. */
    private static List<@Nullable Object> ladder(double now) {
        List<@Nullable Object> rungs = new ArrayList<>();
        double most = Math.max(4, 2 * now);
        for (int rung = 1; rung <= most && rungs.size() < FEW; rung += Math.max(1, rung / 2)) {
            rungs.add(rung);
        }
        if (!rungs.contains((int) now)) {
            rungs.add((int) now);
            rungs.sort((a, b) -> Integer.compare((int) a, (int) b));
        }
        return rungs;
    }

    private static double[] times(double[] factors, double value) {
        return DoubleStream.of(factors)
                .map(factor -> factor == 1 ? value : factor * value)
                .toArray();
    }

    private static double[] steps(double value, double step) {
        double[] steps = new double[2 * SIDE + 1];
        for (int i = -SIDE; i <= SIDE; i++) {
            steps[i + SIDE] = i == 0 ? value : value + i * step;
        }
        return steps;
    }

    private static List<@Nullable Object> whole(double... values) {
        return new ArrayList<>(
                Arrays.stream(values).mapToLong(Math::round).distinct().boxed().toList());
    }

    /** To six digits, so that three tenths are three tenths. */
    private static List<@Nullable Object> boxed(double... values) {
        return new ArrayList<>(
                Arrays.stream(values)
                        .map(v -> new BigDecimal(v).round(new MathContext(DIGITS)).doubleValue())
                        .boxed()
                        .toList());
    }
}
