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
    private final Experiment original = bench.editing().experiment().get();

    private void change() {
        bench.editing().edit("Rate", e -> changed());
    }

    private Experiment changed() {
        return original.withTraining(
                original.training()
                        .withOptimizer(original.training().optimizer().withLearningRate(0.5)));
    }

    @Test
    void aTwinIsTheExperimentWithOneChangeThatCanBeUndone() {
        bench.twin().open(changed());
        assertThat(bench.twin().original().get()).isEqualTo(original);
        assertThat(bench.twin().difference().get().words()).isEqualTo("learning rate 0.01 → 0.5");
        bench.editing().document().undo();
        assertThat(bench.twin().difference().get().kinship()).isEqualTo(Kinship.SAME);
    }

    @Test
    void playingATwinStartsTheOriginalAndTheChangedExperiment() {
        bench.twin().open(changed());
        bench.transport().play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed());
        assertThat(workers.launches).noneMatch(launch -> launch.control().isPaused());
        assertThat(bench.run().runs()).hasSize(2);
        assertThat(bench.run().runs().getFirst().overlaid().get()).isTrue();
    }

    @Test
    void pauseAndPlayAndStepAreForBoth() {
        bench.twin().open(changed());
        bench.transport().play();
        bench.transport().toggle();
        assertThat(workers.launches).isNotEmpty().allMatch(launch -> launch.control().isPaused());
        bench.transport().stepEpoch();
        assertThat(workers.launches).noneMatch(launch -> launch.control().isPaused());
        bench.transport().rewind();
        assertThat(workers.launches).isNotEmpty().allMatch(launch -> launch.control().isStopped());
        assertThat(bench.twin().isOpen()).isTrue();
    }

    @Test
    void aRunUnderWayIsTheOriginalsAndWaitsForItsTwin() {
        bench.transport().play();
        workers.last().start();
        bench.twin().open();
        assertThat(workers.last().control().isStopped()).isFalse();
        assertThat(workers.last().control().isPaused()).isTrue();
        change();
        bench.transport().play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed());
        assertThat(bench.twin().originalRun().get()).isSameAs(bench.run().runs().getFirst());
    }

    @Test
    void aRunOfSomethingElseIsNotTheOriginals() {
        bench.transport().play();
        workers.last().start();
        change();
        bench.twin().open();
        assertThat(workers.last().control().isStopped()).isTrue();
        assertThat(bench.twin().original().get()).isEqualTo(changed());
    }

    @Test
    void aKnobTurnedMidRunIsForTheTwinAlone() {
        bench.twin().open();
        bench.transport().play();
        change();
        assertThat(bench.run().needsRewind().get()).isFalse();
        assertThat(bench.run().runs().getFirst().experiment()).isEqualTo(original);
        assertThat(bench.twin().difference().get().kinship()).isEqualTo(Kinship.TWIN);
    }

    @Test
    void whereTheTwinEndsTheOriginalGoesOnAndCanBePaused() {
        bench.twin().open(changed());
        bench.transport().play();
        workers.launches.forEach(ScriptedWorkers.Launch::start);
        workers.last().end(Outcome.Reason.DIVERGED);
        assertThat(bench.run().state().get()).isEqualTo(RunState.ENDED);
        bench.transport().toggle();
        assertThat(workers.launches.getFirst().control().isPaused()).isTrue();
        bench.transport().toggle();
        assertThat(workers.launches.getFirst().control().isPaused()).isFalse();
        assertThat(workers.launches).hasSize(2);
    }

    @Test
    void whenBothAreOverPlayingStartsBothAgain() {
        bench.twin().open(changed());
        bench.transport().play();
        for (ScriptedWorkers.Launch launch : workers.launches) {
            launch.start();
            launch.end(Outcome.Reason.COMPLETED);
        }
        bench.transport().play();
        assertThat(workers.launches)
                .extracting(ScriptedWorkers.Launch::experiment)
                .containsExactly(original, changed(), original, changed());
    }

    @Test
    void anotherRunOnTheBenchIsStillSteppedWithTheOriginals() {
        bench.twin().open(changed());
        bench.transport().play();
        bench.run().rewind();
        bench.transport().stepEpoch();
        assertThat(workers.launches).hasSize(3);
        assertThat(workers.last().control().isPaused()).isFalse();
        assertThat(workers.launches.getFirst().control().isPaused()).isFalse();
    }

    @Test
    void newWeightsAreTheSameNewWeightsForBoth() {
        bench.twin().open(changed());
        bench.transport().newWeights();
        assertThat(bench.twin().difference().get().words()).isEqualTo("learning rate 0.01 → 0.5");
    }

    @Test
    void aTwinIsClosedByGoingOnAloneAndByOpeningAnotherExperiment() {
        bench.twin().open(changed());
        bench.transport().play();
        bench.twin().close();
        assertThat(workers.launches.getFirst().control().isStopped()).isTrue();
        assertThat(workers.last().control().isStopped()).isFalse();
        bench.twin().open();
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.twin().isOpen()).isFalse();
    }

    private RunEntry originalWithTwin() {
        bench.twin().open(changed());
        bench.transport().play();
        return bench.run().runs().getFirst();
    }

    @Test
    void theOriginalsEyeIsShutWithItsTwin() {
        RunEntry first = originalWithTwin();
        assertThat(first.overlaid().get()).isTrue();
        bench.twin().close();
        assertThat(first.overlaid().get()).isFalse();
    }

    @Test
    void anOriginalThatWasChosenBeforeStays() {
        bench.transport().play();
        workers.last().start();
        RunEntry first = bench.run().runs().getFirst();
        first.overlaid().set(true);
        bench.twin().open(changed());
        bench.twin().close();
        assertThat(first.overlaid().get()).isTrue();
    }

    @Test
    void anotherExperimentBeginsWithoutTheCurvesOfTheLast() {
        RunEntry first = originalWithTwin();
        bench.twin().close();
        first.overlaid().set(true);
        bench.open(ShippedExperiments.named("spirals"), null);
        assertThat(bench.run().runs()).noneMatch(run -> run.overlaid().get());
    }

    @Test
    void otherDataShutTheEyesOfAllButATwinsOriginal() {
        RunEntry first = originalWithTwin();
        RunEntry second = bench.run().runs().getLast();
        second.overlaid().set(true);
        bench.editing().edit("Noise", e -> withSource(e, new Circles(500, 0.2, 0.5, 3)));
        assertThat(second.overlaid().get()).as("the same kind of data").isTrue();
        bench.editing().edit("Data", e -> withSource(e, new Xor()));
        assertThat(second.overlaid().get()).isFalse();
        assertThat(first.overlaid().get()).isTrue();
        bench.twin().close();
        assertThat(first.overlaid().get()).isFalse();
    }

    private static Experiment withSource(Experiment experiment, DataSource source) {
        return experiment.withData(experiment.data().withSource(source));
    }
}
