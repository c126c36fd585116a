package gradlab.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.setting.Setting;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;

@Timeout(60)
class RunControlTest {
    private static final Set<Thread.State> ACTIVE =
            EnumSet.of(Thread.State.NEW, Thread.State.RUNNABLE, Thread.State.BLOCKED);

    @Test
    void aFreshControlLetsTheRunGo() {
        RunControl control = new RunControl();

        assertThat(control.isCalling()).isFalse();
        assertThat(control.take(0)).isEqualTo(new Request.Go());
    }

    @Test
    @Timeout(60)
    void aPausedRunWaitsUntilItMayPlay() throws Exception {
        RunControl control = RunControl.paused();
        FutureTask<Request> next = new FutureTask<>(() -> control.take(0));
        Thread run = Thread.ofPlatform().daemon().start(next);
        while (ACTIVE.contains(run.getState())) {
            Thread.onSpinWait();
        }
        assertThat(run.getState()).isIn(Thread.State.WAITING, Thread.State.TIMED_WAITING);
        control.play();

        assertThat(next.get()).isEqualTo(new Request.Go());
    }

    @Test
    void weightsAreTakenWhilePaused() {
        RunControl control = RunControl.paused();
        control.requestWeights();

        assertThat(control.take(0)).isEqualTo(new Request.TakeWeights());
        assertThat(control.isPaused()).isTrue();
    }

    @Test
    void steppingABatchTwiceAllowsTwoBatches() {
        RunControl control = RunControl.paused();
        control.stepBatch();
        control.stepBatch();

        assertThat(control.take(0)).isEqualTo(new Request.Go());
        assertThat(control.take(1)).isEqualTo(new Request.Go());
        assertThat(control.isPaused()).isTrue();
        assertThat(control.isCalling()).isTrue();
    }

    @Test
    void steppingAnEpochPausesAtItsEnd() {
        RunControl control = RunControl.paused();
        control.stepEpoch();

        assertThat(control.take(0)).isEqualTo(new Request.Go());
        assertThat(control.isPaused()).isFalse();
        control.epochEnded(1);
        assertThat(control.isPaused()).isTrue();
    }

    @Test
    void aStoppedRunStaysStopped() {
        RunControl control = new RunControl();
        control.stop();
        control.play();

        assertThat(control.take(0)).isEqualTo(new Request.Stop());
    }

    @Test
    void anInterruptedThreadStopsItsRun() {
        RunControl control = RunControl.paused();
        Thread.currentThread().interrupt();

        assertThat(control.take(0)).isEqualTo(new Request.Stop());
    }

    @Test
    void knobsTurnInTheOrderTheyWereTurned() {
        RunControl control = new RunControl();
        control.turn(Setting.parse("training.optimizer.learning_rate"), 0.1);
        control.turn(Setting.parse("training.optimizer.momentum"), 0.9);

        assertThat(control.isCalling()).isTrue();
        assertThat(control.take(0))
                .isEqualTo(
                        new Request.Turn(Setting.parse("training.optimizer.learning_rate"), 0.1));
        assertThat(control.take(0))
                .isEqualTo(new Request.Turn(Setting.parse("training.optimizer.momentum"), 0.9));
        assertThat(control.take(0)).isEqualTo(new Request.Go());
    }

    @Test
    void ofTurnsByAHandThatHoldsOnlyTheLastThatWaitsIsMade() {
        RunControl control = new RunControl();
        control.turn(Setting.parse("training.optimizer.learning_rate"), 0.1);
        control.turnOn(Setting.parse("training.optimizer.learning_rate"), 0.2);
        assertThat(control.take(0))
                .isEqualTo(
                        new Request.Turn(Setting.parse("training.optimizer.learning_rate"), 0.2));
        control.turnOn(Setting.parse("training.optimizer.learning_rate"), 0.3);
        control.turnOn(Setting.parse("training.optimizer.learning_rate"), 0.4);
        assertThat(control.take(0))
                .isEqualTo(
                        new Request.Turn(
                                Setting.parse("training.optimizer.learning_rate"), 0.4, true));
        assertThat(control.take(0)).isEqualTo(new Request.Go());
    }

    @Test
    void recordedTurnsAreRepeatedBeforeTheSameStep() {
        RunControl control = new RunControl();
        control.repeat(
                List.of(
                        new RunEvent.KnobTurned(
                                1, 2, Setting.parse("training.optimizer.momentum"), "0.0", "0.9")));

        assertThat(control.take(1)).isEqualTo(new Request.Go());
        assertThat(control.isCalling()).isTrue();
        assertThat(control.take(2))
                .isEqualTo(new Request.Turn(Setting.parse("training.optimizer.momentum"), 0.9));
        assertThat(control.take(2)).isEqualTo(new Request.Go());
        assertThat(control.isCalling()).isFalse();
    }

    @Test
    void slowMotionKeepsTheTrainingThreadAsking() {
        RunControl control = new RunControl();
        control.pace(1000);

        assertThat(control.take(0)).isEqualTo(new Request.Go());
        assertThat(control.isCalling()).isTrue();
        control.pace(0);
        assertThat(control.take(1)).isEqualTo(new Request.Go());
        assertThat(control.isCalling()).isFalse();
    }
}
