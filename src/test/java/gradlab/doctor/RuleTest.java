package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What holds for every rule there is. */
class RuleTest {
    static Stream<Class<? extends Record>> rules() {
        return Knobs.permitted(Rule.class).stream();
    }

    private static Rule rule(Class<? extends Record> kind) {
        return (Rule) Knobs.defaults(kind);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thresholdsAreKnobsWithALabelAHelpAndADefaultWithinRange(Class<? extends Record> kind) {
        assertThat(Knobs.fields(kind)).isNotEmpty();
        for (KnobField field : Knobs.fields(kind)) {
            assertThat(field.knob()).as(field.name()).isNotNull();
            assertThat(field.knob().help()).as(field.name()).isNotEmpty();
        }
        assertThat(Knobs.check((Record) rule(kind))).isEmpty();
        assertThat(rule(kind).title()).isNotEmpty();
        assertThat(rule(kind).lesson()).isBetween(1, 24);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingIsSaidWhereNothingWasRecorded(Class<? extends Record> kind) {
        Examination empty =
                new Examination(ShippedExperiments.opening(), null, null, new RunHistory(), null);
        assertThat(rule(kind).examine(empty)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleExplainsNeverExplainsIt(Class<? extends Record> kind) {
        assertThat(rule(kind).explains())
                .allSatisfy(other -> assertThat(reaches(other, kind, 0)).isFalse());
    }

    private static boolean reaches(Class<?> from, Class<?> to, int depth) {
        Rule rule = rule(from.asSubclass(Record.class));
        return depth < rules().count()
                && rule.explains().stream()
                        .anyMatch(next -> next == to || reaches(next, to, depth + 1));
    }

    @Test
    void noNameThatFilesMayHoldIsLost() {
        assertThat(rules().map(Knobs::typeName))
                .contains(
                        "vanishing_gradients",
                        "exploding_gradients",
                        "saturation",
                        "dead_units",
                        "divergence",
                        "learning_rate_too_low",
                        "learning_rate_too_high",
                        "stuck_at_chance",
                        "overfitting",
                        "underfitting",
                        "unscaled_inputs",
                        "unscaled_targets",
                        "symmetry",
                        "too_noisy",
                        "leaked_scaling",
                        "output_range",
                        "batch_norm_lag",
                        "batch_norm_batch_of_one",
                        "penalty_too_strong",
                        "constant_inputs",
                        "class_imbalance");
    }

    @Test
    void thresholdsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new DeadUnits(1.5, 0.15, 3)).hasMessageContaining("1.5");
    }

    @Test
    void aFixKeepsEverythingElse() {
        Experiment vanishing = ShippedExperiments.opening();
        Examination untrained =
                Examination.untrained(
                        vanishing,
                        gradlab.run.training.Trainer.prepare(vanishing, Path.of("")),
                        Path.of(""));
        Finding finding = new VanishingGradients().examine(untrained).orElseThrow();
        Experiment mended = finding.mended(vanishing);
        assertThat(mended.withModel(vanishing.model())).isEqualTo(vanishing);
        assertThat(names(mended)).isEqualTo(names(vanishing));
    }

    private static List<String> names(Experiment experiment) {
        return experiment.model().layers().stream().map(Layer::name).toList();
    }
}
