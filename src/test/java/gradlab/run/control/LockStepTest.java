package gradlab.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.activation.Relu;
import gradlab.engine.layer.Dense;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.edit.LayerEdits;
import gradlab.run.Runs;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

@Timeout(60)
class LockStepTest {
    private static final int EPOCHS = 12;
    private final RunControl first = RunControl.paused();
    private final RunControl second = RunControl.paused();
    private final LockStep both = new LockStep(first, second);
    // Each task a thread of its own: the common pool may have but one.
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private CompletableFuture<RunRecorder> train(
            String name, Experiment experiment, RunControl control) {
        Consumer<RunEvent> note =
                event -> {
                    if (event instanceof RunEvent.EpochDone) {
                        done.add(name);
                    }
                };
        return CompletableFuture.supplyAsync(() -> Runs.run(experiment, control, note), threads)
                .orTimeout(30, TimeUnit.SECONDS);
    }

    /** Takes many times as long as the small one. */
    private static Experiment slow() {
        return LayerEdits.insert(Runs.small(EPOCHS), 0, new Dense("wide", 3000, new Relu()));
    }

    private CompletableFuture<Request> asked(RunControl control, long step) {
        return CompletableFuture.supplyAsync(() -> control.take(step), threads)
                .orTimeout(30, TimeUnit.SECONDS);
    }

    private void begin(int batchesOfFirst, int batchesOfSecond) {
        first.start(batchesOfFirst);
        second.start(batchesOfSecond);
        both.play();
    }

    @Test
    void neitherRunIsEverMoreThanOneEpochAhead() {
        both.play();
        var quick = train("a", Runs.small(EPOCHS), first);
        var slow = train("b", slow(), second);
        quick.join();
        slow.join();
        for (int i = 1; i <= done.size(); i++) {
            int a = Collections.frequency(done.subList(0, i), "a");
            assertThat(Math.abs(2 * a - i)).as("epochs between the two").isLessThanOrEqualTo(1);
        }
        assertThat(done).hasSize(2 * EPOCHS);
    }

    @Test
    void aTwinWithoutAChangeRecordsTheSameBitForBit() {
        both.play();
        var one = train("a", Runs.small(EPOCHS), first);
        var other = train("b", Runs.small(EPOCHS), second);
        RunRecorder alone = Runs.run(Runs.small(EPOCHS));
        Runs.assertSame(one.join(), alone);
        Runs.assertSame(other.join(), alone);
    }

    @Test
    void waitingForASlowRunChangesNoNumber() {
        both.play();
        var quick = train("a", Runs.small(EPOCHS), first);
        train("b", slow(), second).join();
        Runs.assertSame(quick.join(), Runs.run(Runs.small(EPOCHS)));
    }

    @Test
    void whereOneRunEndsTheOtherGoesOnAlone() {
        both.play();
        var brief = train("a", Runs.small(3), first);
        var full = train("b", Runs.small(EPOCHS), second);
        assertThat(brief.join().history().epochs()).isEqualTo(3);
        assertThat(full.join().history().epochs()).isEqualTo(EPOCHS);
    }

    @Test
    void aRunThatCannotBeginHoldsTheOtherNoLonger() {
        both.play();
        Experiment empty = Runs.small(1).withModel(new Model());
        var failing = train("a", empty, first);
        assertThat(train("b", Runs.small(EPOCHS), second).join().history().epochs())
                .isEqualTo(EPOCHS);
        assertThat(failing.handle((run, failure) -> failure).join())
                .isInstanceOf(CompletionException.class);
    }

    @Test
    void theRunThatIsAheadWaitsUntilTheOtherHasDoneAsManyEpochs() {
        begin(3, 3);
        assertThat(first.take(0)).isEqualTo(new Request.Go());
        CompletableFuture<Request> next = asked(first, 3);
        assertThat(second.take(2)).isEqualTo(new Request.Go());
        assertThat(next).isNotDone();
        assertThat(second.take(3)).isEqualTo(new Request.Go());
        assertThat(next.join()).isEqualTo(new Request.Go());
    }

    @Test
    void aWaitingRunCanBeStopped() {
        begin(3, 3);
        CompletableFuture<Request> next = asked(first, 3);
        first.stop();
        assertThat(next.join()).isEqualTo(new Request.Stop());
    }

    @Test
    void aWaitingRunHandsOutItsWeights() {
        begin(3, 3);
        CompletableFuture<Request> next = asked(first, 3);
        first.requestWeights();
        assertThat(next.join()).isEqualTo(new Request.TakeWeights());
    }

    @Test
    void aRunWaitsNoLongerForOneThatIsOver() {
        begin(3, 3);
        CompletableFuture<Request> next = asked(first, 3);
        second.end();
        assertThat(next.join()).isEqualTo(new Request.Go());
    }

    @Test
    void partedRunsWaitForNobody() {
        begin(3, 3);
        CompletableFuture<Request> next = asked(first, 3);
        both.part();
        assertThat(next.join()).isEqualTo(new Request.Go());
    }

    @Test
    void inSlowMotionTheShareOfTheEpochCountsWhateverTheSizeOfTheBatches() {
        first.pace(1e9);
        second.pace(1e9);
        begin(2, 4);
        CompletableFuture<Request> half = asked(first, 1);
        assertThat(second.take(1)).isEqualTo(new Request.Go());
        assertThat(half).isNotDone();
        assertThat(second.take(2)).isEqualTo(new Request.Go());
        assertThat(half.join()).isEqualTo(new Request.Go());
    }

    @Test
    void anEpochByHandBringsTheOneBehindUpFirst() {
        begin(3, 3);
        second.progress().reach(3);
        both.stepEpoch();
        assertThat(first.isPaused()).isFalse();
        assertThat(second.isPaused()).isTrue();
        first.progress().reach(3);
        both.stepEpoch();
        assertThat(second.isPaused()).isFalse();
    }

    @Test
    void aBatchByHandIsForTheOneBehindOrForBoth() {
        begin(3, 3);
        second.progress().reach(1);
        both.stepBatch();
        assertThat(first.take(0)).isEqualTo(new Request.Go());
        assertThat(second.isPaused()).isTrue();
        first.progress().reach(1);
        both.stepBatch();
        assertThat(first.take(1)).isEqualTo(new Request.Go());
        assertThat(second.take(1)).isEqualTo(new Request.Go());
    }

    @Test
    void runsThatComeBackAreSteppedTogetherBeforeBothHaveTheirThreads() {
        first.standsAt(3, 9);
        second.standsAt(3, 9);
        first.pause();
        second.pause();
        assertThat(first.progress().epochs()).isEqualTo(3);
        both.stepEpoch();
        assertThat(first.isPaused()).isFalse();
        assertThat(second.isPaused()).isFalse();
    }

    @Test
    void whoHearsOfTheEndOfAnEpochCanStepBothAtOnce() {
        begin(3, 3);
        first.epochEnded(3);
        second.epochEnded(3);
        first.pause();
        second.pause();
        both.stepEpoch();
        assertThat(first.isPaused()).isFalse();
        assertThat(second.isPaused()).isFalse();
        first.epochEnded(6);
        both.stepEpoch();
        assertThat(first.isPaused()).as("an epoch ahead").isTrue();
        assertThat(second.isPaused()).isFalse();
    }
}
