package gradlab.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.ScriptedWorkers;
import gradlab.ui.app.Selection;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;

class EditorModelTest {
    private final BenchModel bench =
            new BenchModel(ShippedExperiments.named("spirals"), new ScriptedWorkers());
    private final EditorModel editor =
            new EditorModel(bench.editing(), bench.data(), bench.notices());

    private List<String> names() {
        return bench.editing().experiment().get().model().layers().stream()
                .map(Layer::name)
                .toList();
    }

    private void select(int from, int to) {
        bench.editing().selection().set(Selection.between(from, to));
    }

    @Test
    void aLayerIsAddedIntoAGapAndSelected() {
        editor.add(Dropout.class, 1);
        assertThat(names()).containsExactly("hidden1", "dropout", "hidden2", "hidden3", "output");
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.of(1));
    }

    @Test
    void aNewDenseLayerIsLikeItsNeighbour() {
        editor.add(Dense.class, 2);
        Dense added = (Dense) bench.editing().experiment().get().model().layers().get(2);
        assertThat(added.units()).isEqualTo(32);
        assertThat(bench.editing().problems().get()).isEmpty();
    }

    @Test
    void everyKindCanBeAddedAnywhereAndLeavesANetworkThatTrains() {
        for (Class<? extends Record> kind : EditorModel.kinds()) {
            editor.add(kind, 2);
            assertThat(bench.editing().problems().get()).as(kind.getSimpleName()).isEmpty();
            bench.editing().document().undo();
        }
    }

    @Test
    void withoutASelectionALayerIsAddedBeforeTheOutput() {
        editor.addAfterSelection(Dropout.class);
        assertThat(names()).endsWith("dropout", "output");
    }

    @Test
    void layersMoveTogetherAndKeepTheirOrder() {
        editor.moveTo(new TreeSet<>(List.of(0, 1)), 3);
        assertThat(names()).containsExactly("hidden3", "hidden1", "hidden2", "output");
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.between(1, 2));
    }

    @Test
    void nudgingMovesTheSelectionOnePlaceAndStopsAtTheEnds() {
        select(1, 1);
        editor.nudge(-1);
        assertThat(names()).startsWith("hidden2", "hidden1");
        editor.nudge(-1);
        assertThat(names()).startsWith("hidden2", "hidden1");
        editor.nudge(1);
        assertThat(names()).startsWith("hidden1", "hidden2");
    }

    @Test
    void removingSelectsWhatComesNext() {
        select(1, 2);
        editor.remove();
        assertThat(names()).containsExactly("hidden1", "output");
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.of(1));
    }

    @Test
    void duplicatesGetNamesOfTheirOwn() {
        select(0, 1);
        editor.duplicate();
        assertThat(names()).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void copiedLayersArePastedBehindTheSelection() {
        select(0, 0);
        String text = editor.copy();
        select(2, 2);
        editor.paste(text);
        assertThat(names()).hasSize(5).doesNotHaveDuplicates();
        Dense pasted = (Dense) bench.editing().experiment().get().model().layers().get(3);
        Dense first = (Dense) bench.editing().experiment().get().model().layers().getFirst();
        assertThat(pasted.withName("hidden1")).isEqualTo(first);
    }

    @Test
    void aTextWithoutLayersIsRefusedInWords() {
        editor.paste("hello");
        assertThat(bench.notices().shown()).hasSize(1);
        assertThat(names()).hasSize(4);
    }

    @Test
    void aRefusedPasteSaysWhereTheTextIsWrongAndWhatIsExpected() {
        editor.paste("[{\"type\": \"dense\", \"units\": 0}]");
        assertThat(bench.notices().shown().getFirst().mend())
                .contains("layers[0].units")
                .contains("Expected: a list of layers");
        editor.paste("[{\"type\": \"dense\",");
        assertThat(bench.notices().shown().getLast().mend()).contains("Line 1, column");
        assertThat(names()).hasSize(4);
    }

    @Test
    void aBlockIsPastedWithItsArcLeadingFromItsOwnCopy() {
        editor.arcs().connect(0, 2, new Add());
        select(0, 2);
        String block = editor.copy();
        select(2, 2);
        editor.paste(block);
        assertThat(names())
                .containsExactly(
                        "hidden1", "hidden2", "add", "hidden4", "hidden5", "add_1", "hidden3",
                        "output");
        MergingLayer pasted =
                (MergingLayer) bench.editing().experiment().get().model().layers().get(5);
        assertThat(pasted.from()).isEqualTo("hidden4");
    }

    @Test
    void anArcLeadsThroughAMergingLayerToTheLaterOne() {
        editor.arcs().connect(0, 2, new Add());
        MergingLayer merging =
                (MergingLayer) bench.editing().experiment().get().model().layers().get(2);
        assertThat(merging.from()).isEqualTo("hidden1");
        editor.arcs().connect(3, 1, new Add());
        assertThat(names()).hasSize(5);
    }

    @Test
    void unitsBelowOneAreNotTaken() {
        editor.setUnits(0, 0);
        assertThat(bench.editing().document().undoName().get()).isEmpty();
        editor.setUnits(0, 7);
        assertThat(((Dense) bench.editing().experiment().get().model().layers().getFirst()).units())
                .isEqualTo(7);
    }

    @Test
    void theSelectionStepsAndGrows() {
        editor.step(1, false);
        editor.step(1, true);
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.between(0, 1));
        editor.step(1, false);
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.of(2));
    }

    @Test
    void everyEditIsOneStepBack() {
        var before = bench.editing().experiment().get();
        select(0, 2);
        editor.duplicate();
        bench.editing().document().undo();
        assertThat(bench.editing().experiment().get()).isEqualTo(before);
    }
}
