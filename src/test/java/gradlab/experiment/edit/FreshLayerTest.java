package gradlab.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;

import org.junit.jupiter.api.Test;

import java.util.List;

class FreshLayerTest {
    private static final Layer HIDDEN = new Dense("hidden1", 24, new Sigmoid());
    private static final Layer OUTPUT = new Dense("output", 3, new Softmax());

    private static Dense dense(List<Layer> layers, int gap) {
        return (Dense) FreshLayer.of(Dense.class, layers, gap, 2);
    }

    @Test
    void aNewDenseLayerIsAsWideAsItsNeighbourWithReluAndHe() {
        for (int gap = 0; gap <= 2; gap++) {
            Dense fresh = dense(List.of(HIDDEN, new Dropout(), OUTPUT), gap);
            assertThat(fresh.units()).isEqualTo(24);
            assertThat(fresh.activation()).isEqualTo(new Relu());
            assertThat(fresh.kernelInitializer()).isEqualTo(new HeNormal());
        }
    }

    @Test
    void withoutAHiddenNeighbourItIsSixteenWide() {
        assertThat(dense(List.of(OUTPUT), 0).units()).isEqualTo(16);
        assertThat(dense(List.of(), 0).units()).isEqualTo(16);
    }

    @Test
    void behindTheOutputItIsAnotherOutput() {
        Dense fresh = dense(List.of(HIDDEN, OUTPUT), 2);
        assertThat(fresh.units()).isEqualTo(3);
        assertThat(fresh.activation()).isEqualTo(new Softmax());
    }

    @Test
    void aSumMayComeFromEarlierLayersOfTheRunningWidthOnly() {
        List<Layer> layers =
                List.of(
                        new Dense("a", 8, new Relu()),
                        new Dense("b", 4, new Relu()),
                        new Dense("c", 8, new Relu()),
                        OUTPUT);
        assertThat(FreshLayer.sources(new Add(), layers, 3, 2)).containsExactly("a", "c");
        assertThat(FreshLayer.sources(new Concatenate(), layers, 3, 2))
                .containsExactly("a", "b", "c");
        MergingLayer fresh = (MergingLayer) FreshLayer.of(Add.class, layers, 3, 2);
        assertThat(fresh.from()).isEqualTo("c");
    }

    @Test
    void namesCountUpwardAndNeverCollide() {
        Experiment experiment = new Experiment().withModel(new Model(List.of(OUTPUT)));
        for (int i = 1; i <= 11; i++) {
            experiment = LayerEdits.insert(experiment, i - 1, new Dense());
        }
        experiment = LayerEdits.remove(experiment, 1);
        experiment = LayerEdits.insert(experiment, 10, new Dense());
        experiment = LayerEdits.duplicate(experiment, 0);
        assertThat(experiment.model().layers().stream().map(Layer::name))
                .doesNotHaveDuplicates()
                .contains("hidden11", "hidden12", "hidden13")
                .doesNotContain("hidden2");
    }
}
