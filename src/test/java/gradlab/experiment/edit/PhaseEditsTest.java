package gradlab.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Problem;
import gradlab.experiment.Training;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class PhaseEditsTest {
    private static final Experiment SPIRALS = ShippedExperiments.named("spirals");

    private static List<Phase> phases(Experiment experiment) {
        return experiment.training().phases();
    }

    @Test
    void theFirstPhaseTakesOverTheEpochsOfTheRun() {
        Experiment one = PhaseEdits.add(SPIRALS);
        assertThat(one.training().epochs()).isEqualTo(SPIRALS.training().epochs());
        Experiment two = PhaseEdits.add(one);
        assertThat(two.training().epochs()).isEqualTo(2 * SPIRALS.training().epochs());
        assertThat(phases(two)).extracting(Phase::name).doesNotHaveDuplicates();
    }

    @Test
    void transferFreezesAllButTheOutputAndThenThawsWithATenthOfTheRate() {
        Experiment transfer = PhaseEdits.frozenThenThawed(SPIRALS);
        assertThat(transfer.training().epochs()).isEqualTo(SPIRALS.training().epochs());
        assertThat(phases(transfer).getFirst().applyTo(transfer.model()).layers())
                .extracting(Layer::trainable)
                .containsExactly(false, false, false, true);
        assertThat(phases(transfer).getLast().applyTo(transfer.model()).layers())
                .isNotEmpty()
                .allMatch(Layer::trainable);
        assertThat(phases(transfer).getLast().learningRate())
                .isEqualTo(0.1 * SPIRALS.training().optimizer().learningRate());
        assertThat(ExperimentCheck.check(transfer)).noneMatch(Problem::isError);
    }

    @Test
    void aLayerIsFrozenInAPhaseAgainstAPatternAndBack() {
        Layer hidden = SPIRALS.model().layers().getFirst();
        Phase phase = new Phase("one", 1, Map.of("hidden*", false), null);
        Phase thawed = phase.withLearning(hidden, true);
        assertThat(thawed.learns(hidden)).isTrue();
        assertThat(thawed.learns(SPIRALS.model().layers().get(1))).isFalse();
        assertThat(thawed.withLearning(hidden, false)).isEqualTo(phase);
    }

    @Test
    void phasesChangePlacesAndGo() {
        Experiment two = PhaseEdits.frozenThenThawed(SPIRALS);
        Experiment swapped = PhaseEdits.swap(two, 0, 1);
        assertThat(phases(swapped).getFirst()).isEqualTo(phases(two).getLast());
        assertThat(phases(PhaseEdits.remove(swapped, 0))).containsExactly(phases(two).getFirst());
    }

    @Test
    void aPatternThatFitsNoLayerIsLeftOutByItsFix() {
        Experiment wrong =
                PhaseEdits.change(
                        PhaseEdits.add(SPIRALS),
                        0,
                        phase -> Knobs.set(phase, Phase::trainable).to(Map.of("conv*", false)));
        Problem problem =
                ExperimentCheck.check(wrong).stream()
                        .filter(p -> p.path().startsWith("training.phases[0]"))
                        .findFirst()
                        .orElseThrow();
        assertThat(problem.fix()).isNotNull();
        assertThat(phases(problem.fix().apply(wrong)).getFirst().trainable()).isEmpty();
    }

    @Test
    void moreEpochsThanFitAreRefusedAsTooMany() {
        Phase long1 = new Phase("a", Integer.MAX_VALUE, Map.of(), null);
        assertThatThrownBy(
                        () ->
                                Knobs.set(SPIRALS.training(), Training::phases)
                                        .to(List.of(long1, long1)))
                .hasMessageContaining("larger than 2,147,483,647");
    }
}
