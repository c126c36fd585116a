package gradlab.experiment.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Phase;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class LayerEditsTest {
    private static final Experiment THREE = chain("hidden1", "hidden2", "output");
    private static final Experiment SKIPPING =
            LayerEdits.connect(chain("a", "b", "c", "d"), 0, 3, new Add());

    private static Experiment chain(String... names) {
        return new Experiment()
                .withModel(
                        new Model(
                                List.of(names).stream()
                                        .map(name -> (Layer) new Dense(name, 4, new Relu()))
                                        .toList()));
    }

    private static List<String> names(Experiment experiment) {
        return experiment.model().layers().stream().map(Layer::name).toList();
    }

    private static String from(Experiment experiment, int index) {
        return ((MergingLayer) experiment.model().layers().get(index)).from();
    }

    @Test
    void aNewLayerGetsAFreeName() {
        Experiment inserted = LayerEdits.insert(THREE, 2, new Dense());
        assertThat(names(inserted)).containsExactly("hidden1", "hidden2", "hidden3", "output");
        Experiment twice =
                LayerEdits.insert(LayerEdits.insert(THREE, 0, new Dropout()), 0, new Dropout());
        assertThat(names(twice))
                .containsExactly("dropout_1", "dropout", "hidden1", "hidden2", "output");
    }

    @Test
    void layersWithoutANameGetTheOneTheyRanUnder() {
        Experiment unnamed = chain("", "", "out");
        assertThat(names(LayerEdits.move(unnamed, 0, 1)))
                .containsExactly("dense_1", "dense", "out");
    }

    @Test
    void aLayerMovesToItsNewIndex() {
        assertThat(names(LayerEdits.move(THREE, 0, 2)))
                .containsExactly("hidden2", "output", "hidden1");
        assertThat(names(LayerEdits.move(THREE, 2, -5)))
                .containsExactly("output", "hidden1", "hidden2");
    }

    @Test
    void aSourceStaysBeforeItsMergingLayer() {
        assertThat(names(SKIPPING)).containsExactly("a", "b", "c", "add", "d");
        assertThat(names(LayerEdits.move(SKIPPING, 0, 4)))
                .containsExactly("b", "c", "a", "add", "d");
        assertThat(names(LayerEdits.move(SKIPPING, 3, 0)))
                .containsExactly("a", "add", "b", "c", "d");
    }

    @Test
    void aMergingLayerGoesWithItsSource() {
        assertThat(names(LayerEdits.remove(SKIPPING, 0))).containsExactly("b", "c", "d");
        assertThat(names(LayerEdits.remove(SKIPPING, Set.of(1, 2))))
                .containsExactly("a", "add", "d");
    }

    @Test
    void aCopyStandsBehindItsOriginal() {
        assertThat(names(LayerEdits.duplicate(THREE, 0)))
                .containsExactly("hidden1", "hidden3", "hidden2", "output");
    }

    @Test
    void anArcMayBeLedToAMergingLayerThatIsThere() {
        Experiment led = LayerEdits.connect(SKIPPING, 1, 3, new Concatenate());
        assertThat(names(led)).isEqualTo(names(SKIPPING));
        assertThat(from(led, 3)).isEqualTo("b");
        assertThatThrownBy(() -> LayerEdits.connect(SKIPPING, 2, 2, new Add()))
                .hasMessage("a skip arc must lead to a later layer");
    }

    @Test
    void arcsAndPhasesFollowANewName() {
        Phase frozen = new Phase("frozen", 2, Map.of("a", false, "b*", true), null);
        Experiment phased =
                SKIPPING.withTraining(
                        Knobs.set(new Training(), Training::phases).to(List.of(frozen)));
        Experiment renamed = LayerEdits.rename(phased, 0, "first");
        assertThat(from(renamed, 3)).isEqualTo("first");
        assertThat(renamed.training().phases().getFirst().trainable())
                .isEqualTo(Map.of("first", false, "b*", true));
        assertThat(names(LayerEdits.rename(THREE, 0, "output")).getFirst()).isEqualTo("output_1");
    }

    @Test
    void anotherLayerTakesTheNameAndTheArcs() {
        Experiment replaced = LayerEdits.replace(SKIPPING, 0, new Dense("", 7, new Relu()));
        assertThat(names(replaced)).isEqualTo(names(SKIPPING));
        assertThat(from(replaced, 3)).isEqualTo("a");
    }

    @Property(tries = 100, seed = "3", edgeCases = EdgeCasesMode.NONE)
    void anyEditsKeepNamesUniqueAndArcsForward(@ForAll long seed) {
        Random random = new Random(seed);
        Experiment experiment = SKIPPING;
        for (int i = 0; i < 20; i++) {
            experiment = edit(experiment, random);
            assertThat(names(experiment)).doesNotHaveDuplicates().doesNotContain("");
            assertThat(Topology.of(experiment.model().layers(), 4).problems())
                    .filteredOn(problem -> problem.message().english().contains("no earlier layer"))
                    .isEmpty();
        }
    }

    private static Experiment edit(Experiment experiment, Random random) {
        int size = experiment.model().layers().size();
        if (size < 2) {
            return LayerEdits.insert(experiment, 0, new Dense());
        }
        int i = random.nextInt(size);
        int j = random.nextInt(size);
        return switch (random.nextInt(6)) {
            case 0 -> LayerEdits.insert(experiment, i, new Dropout());
            case 1 -> LayerEdits.move(experiment, i, j);
            case 2 -> LayerEdits.remove(experiment, i);
            case 3 -> LayerEdits.duplicate(experiment, i);
            case 4 -> LayerEdits.rename(experiment, i, "x");
            default ->
                    i < j
                            ? LayerEdits.connect(experiment, i, j, new Concatenate())
                            : LayerEdits.replace(experiment, i, experiment.model().layers().get(i));
        };
    }
}
