package gradlab.experiment.setting;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Moons;
import gradlab.engine.activation.Relu;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.UnaryOperator;

class ExperimentDifferenceTest {
    private final Experiment opening = ShippedExperiments.named("vanishing-gradients");

    private static Experiment layers(Experiment of, UnaryOperator<Layer> change) {
        return of.withModel(new Model(of.model().layers().stream().map(change).toList()));
    }

    private static Experiment activation(Experiment of) {
        return layers(
                of,
                layer ->
                        layer.name().startsWith("hidden")
                                ? Knobs.set((Dense) layer, Dense::activation).to(new Relu())
                                : layer);
    }

    private static Experiment initializer(Experiment of) {
        return layers(
                of, layer -> Knobs.set((Dense) layer, Dense::kernelInitializer).to(new HeNormal()));
    }

    private static Experiment rate(Experiment of, double rate) {
        return of.withTraining(
                of.training().withOptimizer(of.training().optimizer().withLearningRate(rate)));
    }

    private List<String> words(Experiment other) {
        return ExperimentDifference.between(opening, other).changes().stream()
                .map(SettingChange::words)
                .toList();
    }

    @Test
    void namesAndNotesDoNotCount() {
        ExperimentDifference difference =
                ExperimentDifference.between(opening, opening.withName("x").withNotes("y"));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.kinship()).isEqualTo(Kinship.SAME);
    }

    @Test
    void oneSettingMakesATwin() {
        ExperimentDifference difference = ExperimentDifference.between(opening, rate(opening, 0.1));
        assertThat(difference.words()).isEqualTo("learning rate 0.01 → 0.1");
        assertThat(difference.kinship()).isEqualTo(Kinship.TWIN);
    }

    @Test
    void theSameChangeToManyLayersIsOne() {
        assertThat(words(activation(opening)))
                .containsExactly("activation of hidden1…hidden10: sigmoid → relu");
    }

    @Test
    void differentChangesToTwoLayersAreTwo() {
        Experiment other =
                layers(
                        opening,
                        layer ->
                                switch (layer.name()) {
                                    case "hidden1" -> Knobs.set((Dense) layer, Dense::units).to(8);
                                    case "hidden2" -> Knobs.set((Dense) layer, Dense::units).to(9);
                                    default -> layer;
                                });
        assertThat(words(other))
                .containsExactly("units of hidden1: 5 → 8", "units of hidden2: 5 → 9");
    }

    @Test
    void activationAndInitializerTogetherAreTwoAndNoTwin() {
        ExperimentDifference difference =
                ExperimentDifference.between(opening, initializer(activation(opening)));
        assertThat(difference.words())
                .isEqualTo(
                        "activation of hidden1…hidden10: sigmoid → relu; kernel initializer of"
                                + " hidden1…output: random normal → he normal");
        assertThat(difference.kinship()).isEqualTo(Kinship.COMPARISON);
        assertThat(difference.reason())
                .isEqualTo(
                        "2 things differ, so nobody can say which one made the difference; a twin"
                                + " differs in one.");
    }

    @Test
    void aSeedCounts() {
        assertThat(words(opening.withTraining(opening.training().withSeed(7))))
                .containsExactly("seed 42 → 7");
    }

    @Test
    void anotherOptimizerIsOneChangeWhateverItsOwnSettings() {
        assertThat(words(opening.withTraining(opening.training().withOptimizer(new Adam()))))
                .containsExactly("optimizer sgd → adam");
    }

    @Test
    void twoSettingsOfTheSameOptimizerAreTwo() {
        Experiment other =
                opening.withTraining(
                        opening.training()
                                .withOptimizer(
                                        Knobs.set(
                                                        (gradlab.engine.optimizer.Sgd)
                                                                rate(opening, 0.1)
                                                                        .training()
                                                                        .optimizer(),
                                                        Sgd::momentum)
                                                .to(0.5)));
        assertThat(words(other)).containsExactly("learning rate 0.01 → 0.1", "momentum 0.9 → 0.5");
    }

    @Test
    void anotherKindOfDataIsOneChange() {
        assertThat(words(opening.withData(opening.data().withSource(new Moons()))))
                .containsExactly("data source circles → moons");
    }

    @Test
    void alikeLayersThatAreNewAreOneChange() {
        Experiment one = LayerEdits.insert(opening, 1, new Dropout().withName("drop1"));
        Experiment two = LayerEdits.insert(one, 3, new Dropout().withName("drop2"));
        assertThat(words(two)).containsExactly("dropout added: drop1, drop2");
        assertThat(
                        ExperimentDifference.between(two, opening).changes().stream()
                                .map(SettingChange::words))
                .containsExactly("dropout removed: drop1, drop2");
    }

    @Test
    void anotherNameOfALayerCountsSinceItsWeightsAreDrawnByIt() {
        Experiment other =
                layers(
                        opening,
                        layer -> layer.name().equals("hidden1") ? layer.withName("first") : layer);
        assertThat(words(other)).containsExactly("name of hidden1: hidden1 → first");
    }

    @Test
    void anotherOrderOfTheSameLayersIsOneChange() {
        Experiment two =
                opening.withModel(
                        new Model(
                                List.of(
                                        new Dense("a", 3, new Relu()),
                                        new Dropout().withName("b"))));
        Experiment turned = opening.withModel(new Model(two.model().layers().reversed()));
        assertThat(ExperimentDifference.between(two, turned).words())
                .isEqualTo("order of the layers a, b → b, a");
    }

    @Test
    void aSwitchIsOnOrOff() {
        Experiment other =
                opening.withTraining(
                        Knobs.set(opening.training(), Training::batches, Batches::shuffle)
                                .to(false));
        assertThat(words(other)).containsExactly("shuffle on → off");
    }

    @Test
    void thePhasesOfARunCountOnceNotTheirSumAsWell() {
        Experiment phased =
                opening.withTraining(
                        Knobs.set(opening.training(), Training::phases)
                                .to(List.of(new Phase(), new Phase())));
        Experiment longer =
                opening.withTraining(
                        Knobs.set(opening.training(), Training::phases)
                                .to(
                                        List.of(
                                                new Phase(),
                                                Knobs.set(new Phase(), Phase::epochs).to(9))));
        assertThat(ExperimentDifference.between(phased, longer).words())
                .isEqualTo("phases 2 epochs 1 → 9");
    }
}
