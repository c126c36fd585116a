package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Dense;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;

import org.junit.jupiter.api.Test;

class BenchModelTest {
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(ShippedExperiments.opening(), workers);

    private void setLearningRate(double rate) {
        bench.editing()
                .edit(
                        "Learning rate",
                        e -> {
                            var optimizer = e.training().optimizer().withLearningRate(rate);
                            return e.withTraining(e.training().withOptimizer(optimizer));
                        });
    }

    private void addLayer() {
        bench.editing().edit("Add dense", e -> LayerEdits.insert(e, 0, new Dense()));
    }

    @Test
    void aNewBenchIsReadyAndKnowsItsRows() {
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
        assertThat(bench.editing().problems().get()).isEmpty();
        assertThat(bench.data().prepared().get()).isNotNull();
    }

    @Test
    void playingStartsARunAndPausingHoldsIt() {
        bench.transport().play();
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        assertThat(workers.last().control().isPaused()).isFalse();
        bench.transport().toggle();
        assertThat(bench.run().state().get()).isEqualTo(RunState.PAUSED);
        assertThat(workers.last().control().isPaused()).isTrue();
        bench.transport().toggle();
        assertThat(workers.launches).hasSize(1);
    }

    @Test
    void aWaitingRunWhoseWeightsStayTheSameCausesNoMoreDrawing() {
        bench.transport().play();
        workers.last().start();
        bench.transport().pause();
        workers.last().sendWeights();
        long drawn = bench.run().revision().get();
        workers.last().sendWeights();
        workers.last().sendWeights();
        assertThat(bench.run().revision().get()).isEqualTo(drawn);
    }

    @Test
    void newWeightsAloneAreNoReasonToDrawTheCurvesAnew() {
        bench.transport().play();
        workers.last().start();
        long drawn = bench.run().revision().get();
        workers.last().sendWeights();
        assertThat(bench.time().weights().get()).isNotNull();
        assertThat(bench.run().revision().get()).isEqualTo(drawn);
    }

    @Test
    void theEndOfARunIsSeenAndPlayingAgainStartsAnother() {
        bench.transport().play();
        workers.last().start();
        workers.last().end(Outcome.Reason.COMPLETED);
        assertThat(bench.run().state().get()).isEqualTo(RunState.ENDED);
        bench.transport().play();
        assertThat(bench.run().state().get()).isEqualTo(RunState.RUNNING);
        assertThat(workers.launches).hasSize(2);
    }

    @Test
    void eachHandOverIsOneRevision() {
        bench.transport().play();
        long before = bench.run().revision().get();
        workers.last().start();
        assertThat(bench.run().revision().get()).isEqualTo(before + 1);
    }

    @Test
    void rewindingStopsTheRunAndStartsACleanHistory() {
        bench.transport().play();
        workers.last().start();
        var old = bench.run().history().get();
        bench.transport().rewind();
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
        assertThat(bench.run().history().get()).isNotSameAs(old);
        assertThat(workers.last().control().isStopped()).isTrue();
    }

    @Test
    void whatAnOldRunStillSendsIsNotShown() {
        bench.transport().play();
        var old = workers.last();
        bench.transport().rewind();
        old.sendWeights();
        old.end(Outcome.Reason.CANCELLED);
        assertThat(bench.time().weights().get()).isNull();
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void newWeightsTakeTheNextSeed() {
        long seed = bench.editing().experiment().get().training().batches().seed();
        bench.transport().newWeights();
        assertThat(bench.editing().experiment().get().training().batches().seed())
                .isEqualTo(seed + 1);
    }

    @Test
    void aLiveKnobNeedsNoRewindAndALayerDoes() {
        bench.transport().play();
        setLearningRate(0.5);
        assertThat(bench.run().needsRewind().get()).isFalse();
        addLayer();
        assertThat(bench.run().needsRewind().get()).isTrue();
        bench.editing().document().undo();
        assertThat(bench.run().needsRewind().get()).isFalse();
        addLayer();
        bench.transport().rewind();
        assertThat(bench.run().needsRewind().get()).isFalse();
    }

    @Test
    void anExperimentThatCannotRunIsRefusedWithItsProblem() {
        Experiment opening = bench.editing().experiment().get();
        int last = opening.model().layers().size() - 1;
        bench.editing()
                .edit(
                        "Softmax",
                        e -> LayerEdits.replace(e, last, new Dense("output", 3, new Softmax())));
        bench.transport().play();
        assertThat(workers.launches).isEmpty();
        assertThat(bench.notices().shown()).hasSize(1);
        var fix = bench.editing().problems().get().getFirst().fix();
        assertThat(fix).isNotNull();
    }

    @Test
    void whatWasSaidOfAnUntrainableExperimentGoesOnceItCanBeTrained() {
        bench.editing().edit("No layers", e -> e.withModel(new gradlab.experiment.Model()));
        bench.transport().play();
        assertThat(bench.notices().shown()).hasSize(1);
        bench.editing().edit("Notes", e -> e.withNotes("still without layers"));
        assertThat(bench.notices().shown()).hasSize(1);
        bench.editing().document().undo();
        bench.editing().document().undo();
        assertThat(bench.notices().shown()).isEmpty();
    }

    @Test
    void aRunThatDiesIsReportedAndTheBenchIsReadyAgain() {
        bench.transport().play();
        workers.last().failed().accept(new IllegalStateException("no memory left"));
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
        assertThat(bench.notices().shown().getFirst().what()).isEqualTo("no memory left");
    }

    @Test
    void aRunTellsOfEveryBatchOnlyWhileItIsSlowOrSteppedBatchByBatch() {
        bench.transport().play();
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isFalse();
        bench.run().speed().set(Speed.SLOW_MOTION);
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isTrue();
        bench.run().speed().set(Speed.FULL);
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isFalse();
        bench.transport().stepBatch();
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isTrue();
        bench.transport().play();
        assertThat(workers.last().control().recording()).isEqualTo(bench.run().recording().get());
    }

    @Test
    void theSelectionShrinksWithTheModel() {
        int last = bench.editing().experiment().get().model().layers().size() - 1;
        bench.editing().selection().set(Selection.of(last));
        bench.editing().edit("Remove", e -> LayerEdits.remove(e, last));
        assertThat(bench.editing().selection().get().contains(last)).isFalse();
    }

    @Test
    void openingAnExperimentForgetsRunSelectionAndPast() {
        bench.transport().play();
        addLayer();
        bench.editing().selection().set(Selection.of(1));
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.run().state().get()).isEqualTo(RunState.READY);
        assertThat(bench.editing().selection().get()).isEqualTo(Selection.NONE);
        assertThat(bench.editing().document().undoName().get()).isEmpty();
        assertThat(bench.editing().problems().get()).isEmpty();
    }
}
