package gradlab.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Dropout;
import gradlab.engine.optimizer.Adam;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Knobs;
import gradlab.run.history.LiveKnob;

import org.junit.jupiter.api.Test;

import java.util.List;

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
        assertThat(to(other).turns())
                .containsExactly(
                        new LiveTurns.Turn(Setting.parse("training.optimizer.learning_rate"), 0.5));
        assertThat(to(other).needsRewind()).isFalse();
    }

    @Test
    void aLayersKnobIsTurnedUnderTheLayersName() {
        Dropout dropout = (Dropout) opening.model().layers().get(1);
        Experiment other =
                LayerEdits.replace(opening, 1, Knobs.set(dropout, Dropout::rate).to(0.25));
        assertThat(to(other).turns())
                .containsExactly(
                        new LiveTurns.Turn(Setting.layer(dropout.name()).key("rate"), 0.25));
    }

    @Test
    void freezingIsATurnToZero() {
        var frozen = opening.model().layers().getFirst().withTrainable(false);
        Experiment other = LayerEdits.replace(opening, 0, frozen);
        assertThat(to(other).turns())
                .containsExactly(
                        new LiveTurns.Turn(Setting.parse("model.layers[hidden1].trainable"), 0));
    }

    @Test
    void anotherNameOfTheExperimentChangesNothing() {
        LiveTurns turns = to(opening.withName("other"));
        assertThat(turns).isEqualTo(new LiveTurns(List.of(), false));
    }

    @Test
    void anotherOptimizerWaitsWhateverItsOwnSettingsAre() {
        Experiment other = Setting.parse("training.optimizer").with(opening, new Adam());
        assertThat(to(other)).isEqualTo(new LiveTurns(List.of(), true));
    }

    @Test
    void layersInAnotherOrderOrByAnotherNameWait() {
        assertThat(to(LayerEdits.move(opening, 2, 4))).isEqualTo(new LiveTurns(List.of(), true));
        assertThat(to(LayerEdits.rename(opening, 1, "other")))
                .isEqualTo(new LiveTurns(List.of(), true));
        assertThat(to(LayerEdits.remove(opening, 1))).isEqualTo(new LiveTurns(List.of(), true));
    }

    @Test
    void whatCanBeTurnedIsTurnedBesideWhatWaits() {
        Experiment other =
                Change.apply(
                        List.of(
                                new SetTo("training.epochs", 7),
                                new SetTo("training.gradient_noise", 0.5),
                                new SetTo("training.seed", 3),
                                new SetTo("model.layers[hidden2].units", 9)),
                        opening);
        LiveTurns turns = to(other);
        assertThat(turns.turns())
                .containsExactly(
                        new LiveTurns.Turn(LiveKnob.EPOCHS, 7),
                        new LiveTurns.Turn(Setting.parse("training.gradient_noise"), 0.5));
        assertThat(turns.needsRewind()).isTrue();
    }

    @Test
    void otherDataWaitForARewind() {
        Experiment other =
                opening.withData(Knobs.set(opening.data(), DataPlan::labelNoise).to(0.1));
        assertThat(to(other).needsRewind()).isTrue();
    }
}
