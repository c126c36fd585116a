package gradlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Tanh;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.history.RunHistory;
import gradlab.run.training.FirstBatch;
import gradlab.run.training.FirstBatch.LayerPass;
import gradlab.run.training.Trainer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The verdict on a layer follows the rules' thresholds as somebody has set them. */
class PreflightTest {
    private static final LayerPass SOUND =
            new LayerPass("hidden1", 8, new Tanh(), 0, 0.1, 1, 5, 0, 0.6, 0.2, 0.2, 0.125);

    private static String verdict(LayerPass hidden, Doctor doctor) {
        Experiment moons = ShippedExperiments.named("moons");
        PreparedData data = Trainer.prepare(moons, Path.of(""));
        LayerPass output = Knobs.set(SOUND, LayerPass::gradientNorm).to(10.0);
        Examination untrained =
                new Examination(
                        moons,
                        DataFacts.of(data, moons.training().loss()),
                        new FirstBatch(32, 0.7, List.of(hidden, SOUND, output)),
                        new RunHistory(),
                        null);
        return Preflight.of(untrained, data, doctor).layers().getFirst().verdict();
    }

    /** A rule with a threshold that a sound layer is beyond. */
    static Stream<Arguments> stricter() {
        return Stream.of(
                Arguments.of("units alike", Knobs.set(new Symmetry(), Symmetry::share).to(0.1)),
                Arguments.of(
                        "gradient explodes",
                        Knobs.set(new ExplodingGradients(), ExplodingGradients::norm).to(4.0)),
                Arguments.of("saturated", Knobs.set(new Saturation(), Saturation::share).to(0.2)),
                Arguments.of("units dead", Knobs.set(new DeadUnits(), DeadUnits::share).to(0.2)),
                Arguments.of(
                        "gradient vanishes",
                        Knobs.set(new VanishingGradients(), VanishingGradients::ratio).to(0.51)),
                Arguments.of(
                        "signal fades",
                        Knobs.set(new UnscaledInputs(), UnscaledInputs::least).to(0.7)));
    }

    @ParameterizedTest
    @MethodSource("stricter")
    void aStricterThresholdChangesTheVerdict(String verdict, Rule rule) {
        assertThat(verdict(SOUND, new Doctor())).isEqualTo("fine");
        assertThat(verdict(SOUND, new Doctor().with(rule))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @MethodSource("wider")
    void aSignalGrowsWhereInputsWouldBeTooLarge(double size, String verdict) {
        LayerPass large = Knobs.set(SOUND, LayerPass::activationSd).to(9.0);
        Rule rule = Knobs.set(new UnscaledInputs(), UnscaledInputs::size).to(size);
        assertThat(verdict(large, new Doctor().with(rule))).isEqualTo(verdict);
    }

    static Stream<Arguments> wider() {
        return Stream.of(Arguments.of(8.9, "signal grows"), Arguments.of(9.1, "fine"));
    }
}
