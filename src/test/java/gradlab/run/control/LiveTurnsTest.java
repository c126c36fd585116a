package gradlab.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Dropout;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

class LiveTurnsTest {
    private final Experiment opening =
            LayerEdits.insert(ShippedExperiments.opening(), 1, new Dropout());

    private LiveTurns to(Experiment other) {
        return LiveTurns.between(opening, other);
    }

    @Test
    void theLearningRateIsTurnedByItsOwnName() {
        var optimizer = opening.training().optimizer().withLearningRate(0.5);
        Experiment other = opening.withTraining(opening.training().withOptimizer(optimizer));
        assertThat(to(other).turns()).containsExactly(new LiveTurns.Turn("learning_rate", 0.5));
        assertThat(to(other).needsRewind()).isFalse();
    }

    @Test
    void aLayersKnobIsTurnedUnderTheLayersName() {
        Dropout dropout = (Dropout) opening.model().layers().get(1);
        Experiment other =
                LayerEdits.replace(opening, 1, Knobs.set(dropout, Dropout::rate).to(0.25));
        assertThat(to(other).turns())
                .containsExactly(new LiveTurns.Turn(dropout.name() + ".rate", 0.25));
    }

    @Test
    void freezingIsATurnToZero() {
        var frozen = opening.model().layers().getFirst().withTrainable(false);
        Experiment other = LayerEdits.replace(opening, 0, frozen);
        assertThat(to(other).turns()).containsExactly(new LiveTurns.Turn("hidden1.trainable", 0));
    }

    @Test
    void anotherNameOfTheExperimentChangesNothing() {
        LiveTurns turns = to(opening.withName("other"));
        assertThat(turns).isEqualTo(new LiveTurns(java.util.List.of(), false));
    }

    @Test
    void otherDataWaitForARewind() {
        Experiment other =
                opening.withData(Knobs.set(opening.data(), DataPlan::labelNoise).to(0.1));
        assertThat(to(other).needsRewind()).isTrue();
    }
}
