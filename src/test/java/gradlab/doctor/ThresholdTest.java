package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.doctor.trial.Case;
import gradlab.doctor.trial.Cases;
import gradlab.doctor.trial.Trial;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Every threshold of every rule decides: on runs with its fault planted, moving it alone finds a
 * value at which the fault is just found, and one beside it at which nothing is said.
 */
class ThresholdTest {
    private static final long SEED = 2026;
    private static final int EACH = 4;
    private static final double FAR = 1e6;
    private static final int HALVINGS = 200;

    /** Those that no run planted here turns: each needs a history written by hand. */
    private static final Set<String> JOINED =
            Set.of(
                    "constant_inputs.share",
                    "unscaled_inputs.least",
                    "unscaled_inputs.spread",
                    "unscaled_targets.least",
                    "leaked_scaling.rows",
                    "output_range.dead",
                    "penalty_too_strong.lossShare",
                    "symmetry.share",
                    "learning_rate_too_low.lossLeft",
                    "underfitting.progress",
                    "underfitting.gain",
                    "saturation.lossShare",
                    "dead_units.share",
                    "dead_units.lossShare",
                    "learning_rate_too_high.roughness",
                    "learning_rate_too_high.lossShare",
                    "divergence.share",
                    "divergence.epochs",
                    "batch_norm_lag.left",
                    "overfitting.floor",
                    "overfitting.memorized");

    static Stream<Class<? extends Record>> rules() {
        return Knobs.permitted(Rule.class).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void movedAloneItHasASideWhereTheFaultIsFoundAndOneWhereItIsNot(Class<? extends Record> kind) {
        List<KnobField> open = new ArrayList<>(Knobs.fields(kind));
        for (Case ill : Cases.ill(SEED, Knobs.typeName(kind), EACH)) {
            if (!open.isEmpty()) {
                Examination run = Trial.trained(ill.experiment());
                open.removeIf(field -> decides(Knobs.defaults(kind), field, run));
            }
        }
        assertThat(open.stream().map(field -> Knobs.typeName(kind) + "." + field.name()))
                .as("thresholds that decide nothing")
                .isSubsetOf(JOINED);
    }

    private static boolean decides(Record rule, KnobField field, Examination run) {
        double usual = ((Number) field.get(rule)).doubleValue();
        boolean found = finds(rule, field, usual, run);
        return DoubleStream.concat(
                        DoubleStream.of(0, 1, run.epochs() + 1.0),
                        DoubleStream.iterate(1 / FAR, times -> times <= FAR, times -> 2 * times)
                                .map(times -> usual * times))
                .filter(value -> field.violation(typed(field, value)) == null)
                .filter(value -> finds(rule, field, value, run) != found)
                .findFirst()
                .stream()
                .anyMatch(other -> turnsOnce(rule, field, usual, other, run));
    }

    /**
     * Halves the way between a value that finds and one that does not until they are neighbours.
     */
    private static boolean turnsOnce(
            Record rule, KnobField field, double from, double to, Examination run) {
        double one = from;
        double other = to;
        boolean found = finds(rule, field, one, run);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (one + other) / 2;
            if (typed(field, middle).equals(typed(field, one))
                    || typed(field, middle).equals(typed(field, other))) {
                break;
            }
            if (finds(rule, field, middle, run) == found) {
                one = middle;
            } else {
                other = middle;
            }
        }
        double gap = Math.abs(other - one);
        boolean near =
                field.type() == int.class ? gap <= 1 : gap <= 1e-9 * Math.max(1, Math.abs(one));
        return near && finds(rule, field, one, run) != finds(rule, field, other, run);
    }

    private static Object typed(KnobField field, double value) {
        return field.type() == int.class ? (Object) (int) value : (Object) value;
    }

    private static boolean finds(Record rule, KnobField field, double value, Examination run) {
        Rule moved = (Rule) Knobs.with(rule, field, typed(field, value));
        return moved.examine(run).isPresent();
    }
}
