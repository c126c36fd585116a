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
        bench.edit(
                "Learning rate",
                e -> {
                    var optimizer = e.training().optimizer().withLearningRate(rate);
                    return e.withTraining(e.training().withOptimizer(optimizer));
                });
    }

    private void addLayer() {
        bench.edit("Add dense", e -> LayerEdits.insert(e, 0, new Dense()));
    }

    @Test
    void aNewBenchIsReadyAndKnowsItsRows() {
        assertThat(bench.state().get()).isEqualTo(RunState.READY);
        assertThat(bench.problems().get()).isEmpty();
        assertThat(bench.prepared().get()).isNotNull();
    }

    @Test
    void playingStartsARunAndPausingHoldsIt() {
        bench.play();
        assertThat(bench.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(workers.last().control().isPaused()).isFalse();
        bench.togglePlay();
        assertThat(bench.state().get()).isEqualTo(RunState.PAUSED);
        assertThat(workers.last().control().isPaused()).isTrue();
        bench.togglePlay();
        assertThat(workers.launches).hasSize(1);
    }

    @Test
    void aWaitingRunWhoseWeightsStayTheSameCausesNoMoreDrawing() {
        bench.play();
        workers.last().start();
        bench.pause();
        workers.last().sendWeights();
        long drawn = bench.revision().get();
        workers.last().sendWeights();
        workers.last().sendWeights();
        assertThat(bench.revision().get()).isEqualTo(drawn);
    }

    @Test
    void newWeightsAloneAreNoReasonToDrawTheCurvesAnew() {
        bench.play();
        workers.last().start();
        long drawn = bench.revision().get();
        workers.last().sendWeights();
        assertThat(bench.weights().get()).isNotNull();
        assertThat(bench.revision().get()).isEqualTo(drawn);
    }

    @Test
    void theEndOfARunIsSeenAndPlayingAgainStartsAnother() {
        bench.play();
        workers.last().start();
        workers.last().end(Outcome.Reason.COMPLETED);
        assertThat(bench.state().get()).isEqualTo(RunState.ENDED);
        bench.play();
        assertThat(bench.state().get()).isEqualTo(RunState.RUNNING);
        assertThat(workers.launches).hasSize(2);
    }

    @Test
    void eachHandOverIsOneRevision() {
        bench.play();
        long before = bench.revision().get();
        workers.last().start();
        assertThat(bench.revision().get()).isEqualTo(before + 1);
    }

    @Test
    void rewindingStopsTheRunAndStartsACleanHistory() {
        bench.play();
        workers.last().start();
        var old = bench.history().get();
        bench.rewind();
        assertThat(bench.state().get()).isEqualTo(RunState.READY);
        assertThat(bench.history().get()).isNotSameAs(old);
        assertThat(workers.last().control().isStopped()).isTrue();
    }

    @Test
    void whatAnOldRunStillSendsIsNotShown() {
        bench.play();
        var old = workers.last();
        bench.rewind();
        old.sendWeights();
        old.end(Outcome.Reason.CANCELLED);
        assertThat(bench.weights().get()).isNull();
        assertThat(bench.state().get()).isEqualTo(RunState.READY);
    }

    @Test
    void newWeightsTakeTheNextSeed() {
        long seed = bench.experiment().get().training().batches().seed();
        bench.newWeights();
        assertThat(bench.experiment().get().training().batches().seed()).isEqualTo(seed + 1);
    }

    @Test
    void aLiveKnobNeedsNoRewindAndALayerDoes() {
        bench.play();
        setLearningRate(0.5);
        assertThat(bench.needsRewind().get()).isFalse();
        addLayer();
        assertThat(bench.needsRewind().get()).isTrue();
        bench.document().undo();
        assertThat(bench.needsRewind().get()).isFalse();
        addLayer();
        bench.rewind();
        assertThat(bench.needsRewind().get()).isFalse();
    }

    @Test
    void anExperimentThatCannotRunIsRefusedWithItsProblem() {
        Experiment opening = bench.experiment().get();
        int last = opening.model().layers().size() - 1;
        bench.edit(
                "Softmax", e -> LayerEdits.replace(e, last, new Dense("output", 3, new Softmax())));
        bench.play();
        assertThat(workers.launches).isEmpty();
        assertThat(bench.notices().shown()).hasSize(1);
        var fix = bench.problems().get().getFirst().fix();
        assertThat(fix).isNotNull();
    }

    @Test
    void whatWasSaidOfAnUntrainableExperimentGoesOnceItCanBeTrained() {
        bench.edit("No layers", e -> e.withModel(new gradlab.experiment.Model()));
        bench.play();
        assertThat(bench.notices().shown()).hasSize(1);
        bench.edit("Notes", e -> e.withNotes("still without layers"));
        assertThat(bench.notices().shown()).hasSize(1);
        bench.document().undo();
        bench.document().undo();
        assertThat(bench.notices().shown()).isEmpty();
    }

    @Test
    void aRunThatDiesIsReportedAndTheBenchIsReadyAgain() {
        bench.play();
        workers.last().failed().accept(new IllegalStateException("no memory left"));
        assertThat(bench.state().get()).isEqualTo(RunState.READY);
        assertThat(bench.notices().shown().getFirst().what()).isEqualTo("no memory left");
    }

    @Test
    void aRunTellsOfEveryBatchOnlyWhileItIsSlowOrSteppedBatchByBatch() {
        bench.play();
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isFalse();
        bench.speed().set(Speed.SLOW_MOTION);
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isTrue();
        bench.speed().set(Speed.FULL);
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isFalse();
        bench.stepBatch();
        assertThat(workers.last().control().recording().has(Recorded.BATCHES)).isTrue();
        bench.play();
        assertThat(workers.last().control().recording()).isEqualTo(bench.recording().get());
    }

    @Test
    void theSelectionShrinksWithTheModel() {
        int last = bench.experiment().get().model().layers().size() - 1;
        bench.selection().set(Selection.of(last));
        bench.edit("Remove", e -> LayerEdits.remove(e, last));
        assertThat(bench.selection().get().contains(last)).isFalse();
    }

    @Test
    void openingAnExperimentForgetsRunSelectionAndPast() {
        bench.play();
        addLayer();
        bench.selection().set(Selection.of(1));
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.state().get()).isEqualTo(RunState.READY);
        assertThat(bench.selection().get()).isEqualTo(Selection.NONE);
        assertThat(bench.document().undoName().get()).isEmpty();
        assertThat(bench.problems().get()).isEmpty();
    }
}
