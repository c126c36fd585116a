package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Xor;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Kinship;
import gradlab.run.history.Outcome;

import org.junit.jupiter.api.Test;

class TwinModelTest {
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(ShippedExperiments.opening(), workers);
    private final Experiment original = bench.experiment().get();

    private void change() {
        bench.edit("Rate", e -> changed());
    }

    private Experiment changed() {
        return original.withTraining(
                original.training()
                        .withOptimizer(original.training().optimizer().withLearningRate(0.5)));
    }

    @Test
    void aTwinIsTheExperimentWithOneChangeThatCanBeUndone() {
        bench.openTwin(changed());
        assertThat(bench.twin().original().get()).isEqualTo(original);
        assertThat(bench.twin().difference().get().words()).isEqualTo("learning rate 0.01 → 0.5");
        bench.document().undo();
        assertThat(bench.twin().difference().get().kinship()).isEqualTo(Kinship.SAME);
    }

    @Test
    void playingATwinStartsTheOriginalAndTheChangedExperiment() {
        bench.openTwin(changed());
        bench.play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed());
        assertThat(workers.launches).noneMatch(launch -> launch.control().isPaused());
        assertThat(bench.runs()).hasSize(2);
        assertThat(bench.runs().getFirst().overlaid().get()).isTrue();
    }

    @Test
    void pauseAndPlayAndStepAreForBoth() {
        bench.openTwin(changed());
        bench.play();
        bench.togglePlay();
        assertThat(workers.launches).allMatch(launch -> launch.control().isPaused());
        bench.stepEpoch();
        assertThat(workers.launches).noneMatch(launch -> launch.control().isPaused());
        bench.rewind();
        assertThat(workers.launches).allMatch(launch -> launch.control().isStopped());
        assertThat(bench.twin().isOpen()).isTrue();
    }

    @Test
    void aRunUnderWayIsTheOriginalsAndWaitsForItsTwin() {
        bench.play();
        workers.last().start();
        bench.openTwin();
        assertThat(workers.last().control().isStopped()).isFalse();
        assertThat(workers.last().control().isPaused()).isTrue();
        change();
        bench.play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed());
        assertThat(bench.twin().originalRun().get()).isSameAs(bench.runs().getFirst());
    }

    @Test
    void aRunOfSomethingElseIsNotTheOriginals() {
        bench.play();
        workers.last().start();
        change();
        bench.openTwin();
        assertThat(workers.last().control().isStopped()).isTrue();
        assertThat(bench.twin().original().get()).isEqualTo(changed());
    }

    @Test
    void aKnobTurnedMidRunIsForTheTwinAlone() {
        bench.openTwin();
        bench.play();
        change();
        assertThat(bench.needsRewind().get()).isFalse();
        assertThat(bench.runs().getFirst().experiment()).isEqualTo(original);
        assertThat(bench.twin().difference().get().kinship()).isEqualTo(Kinship.TWIN);
    }

    @Test
    void whereTheTwinEndsTheOriginalGoesOnAndCanBePaused() {
        bench.openTwin(changed());
        bench.play();
        workers.launches.forEach(ScriptedWorkers.Launch::start);
        workers.last().end(Outcome.Reason.DIVERGED);
        assertThat(bench.state().get()).isEqualTo(RunState.ENDED);
        bench.togglePlay();
        assertThat(workers.launches.getFirst().control().isPaused()).isTrue();
        bench.togglePlay();
        assertThat(workers.launches.getFirst().control().isPaused()).isFalse();
        assertThat(workers.launches).hasSize(2);
    }

    @Test
    void whenBothAreOverPlayingStartsBothAgain() {
        bench.openTwin(changed());
        bench.play();
        for (ScriptedWorkers.Launch launch : workers.launches) {
            launch.start();
            launch.end(Outcome.Reason.COMPLETED);
        }
        bench.play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed(), original, changed());
    }

    @Test
    void anotherRunOnTheBenchIsStillSteppedWithTheOriginals() {
        bench.openTwin(changed());
        bench.play();
        bench.run().rewind();
        bench.stepEpoch();
        assertThat(workers.launches).hasSize(3);
        assertThat(workers.last().control().isPaused()).isFalse();
        assertThat(workers.launches.getFirst().control().isPaused()).isFalse();
    }

    @Test
    void newWeightsAreTheSameNewWeightsForBoth() {
        bench.openTwin(changed());
        bench.newWeights();
        assertThat(bench.twin().difference().get().words()).isEqualTo("learning rate 0.01 → 0.5");
    }

    @Test
    void aTwinIsClosedByGoingOnAloneAndByOpeningAnotherExperiment() {
        bench.openTwin(changed());
        bench.play();
        bench.closeTwin();
        assertThat(workers.launches.getFirst().control().isStopped()).isTrue();
        assertThat(workers.last().control().isStopped()).isFalse();
        bench.openTwin();
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.twin().isOpen()).isFalse();
    }

    private RunEntry originalWithTwin() {
        bench.openTwin(changed());
        bench.play();
        return bench.runs().getFirst();
    }

    @Test
    void theOriginalsEyeIsShutWithItsTwin() {
        RunEntry first = originalWithTwin();
        assertThat(first.overlaid().get()).isTrue();
        bench.closeTwin();
        assertThat(first.overlaid().get()).isFalse();
    }

    @Test
    void anOriginalThatWasChosenBeforeStays() {
        bench.play();
        workers.last().start();
        RunEntry first = bench.runs().getFirst();
        first.overlaid().set(true);
        bench.openTwin(changed());
        bench.closeTwin();
        assertThat(first.overlaid().get()).isTrue();
    }

    @Test
    void anotherExperimentBeginsWithoutTheCurvesOfTheLast() {
        RunEntry first = originalWithTwin();
        bench.closeTwin();
        first.overlaid().set(true);
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.runs()).noneMatch(run -> run.overlaid().get());
    }

    @Test
    void otherDataShutTheEyesOfAllButATwinsOriginal() {
        RunEntry first = originalWithTwin();
        RunEntry second = bench.runs().getLast();
        second.overlaid().set(true);
        bench.edit("Noise", e -> withSource(e, new Circles(500, 0.2, 0.5, 3)));
        assertThat(second.overlaid().get()).as("the same kind of data").isTrue();
        bench.edit("Data", e -> withSource(e, new Xor()));
        assertThat(second.overlaid().get()).isFalse();
        assertThat(first.overlaid().get()).isTrue();
        bench.closeTwin();
        assertThat(first.overlaid().get()).isFalse();
    }

    private static Experiment withSource(Experiment experiment, DataSource source) {
        return experiment.withData(experiment.data().withSource(source));
    }
}
