package gradlab.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.network.Weights;
import gradlab.run.Runs;
import gradlab.run.control.LockStep;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.RunMoment;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.training.RunStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

class LiveRunTest {
    private static final SnapshotBudget PLENTY = new SnapshotBudget(16L << 20);

    private static LiveRun of(int epochs) {
        RunStart start = RunStart.fresh(Runs.small(epochs), Runs.HERE);
        return LiveRun.of(start, Recording.epochs(), PLENTY);
    }

    @Test
    void itTrainsAsAnyRunDoesAndKeepsWhatIsRecorded() {
        LiveRun run = of(4);
        RunRecorder alone = Runs.run(Runs.small(4));
        assertThat(run.train().reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(run.isOver()).isTrue();
        assertThat(HistoryDifference.first(run.history(), alone.history())).isNull();
        assertThat(run.weights()).usingRecursiveComparison().isEqualTo(alone.weights());
    }

    /** However quickly: the run must not wait for what was asked before it would have waited. */
    @Test
    @Timeout(30)
    void anEpochThatIsAskedForOnHearingOfAnotherIsTheNext() {
        LiveRun run = of(5);
        run.stepEpoch();
        Outcome outcome =
                run.train(
                        event -> {
                            run.read(event);
                            if (event instanceof RunEvent.EpochDone) {
                                run.stepEpoch();
                            }
                        });
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(run.history().epochs()).isEqualTo(5);
    }

    @Test
    void itsRowsArePreparedOnce() {
        LiveRun run = of(1);
        assertThat(run.prepare()).isSameAs(run.prepare());
        run.train();
        assertThat(run.recorded().data()).isSameAs(run.prepare());
    }

    @Test
    void whatItSaysMayBeReadLaterAndElsewhere() {
        LiveRun run = of(3);
        List<RunEvent> said = new ArrayList<>();
        run.train(said::add);
        assertThat(run.isOver()).isFalse();
        assertThat(run.history().epochs()).isZero();
        said.forEach(run::read);
        assertThat(run.isOver()).isTrue();
        assertThat(run.history().epochs()).isEqualTo(3);
    }

    @Test
    void weightsOnTheirWayAreNotAskedForTwice() {
        LiveRun run = of(3);
        List<Weights> arrived = new ArrayList<>();
        run.requestWeights();
        run.requestWeights();
        run.train(
                event -> {
                    run.read(event);
                    if (event instanceof RunEvent.WeightsTaken taken) {
                        arrived.add(taken.weights());
                    }
                });
        // One was asked for, and the run's last are sent without being asked for.
        assertThat(arrived).hasSize(2);
        assertThat(run.weights()).isSameAs(arrived.getLast());
    }

    @Test
    void itsStateIsHandedOverToAllWhoAsk() {
        LiveRun run = of(3);
        List<Checkpoint> states = new ArrayList<>();
        run.checkpoint(states::add);
        run.checkpoint(states::add);
        run.train();
        run.checkpoint(states::add);
        assertThat(states).extracting(Checkpoint::epochs).containsExactly(0, 0, 3);
    }

    @Test
    void whoAsksBetweenItsLastStateAndItsEndIsAnsweredToo() {
        LiveRun run = of(1);
        List<Checkpoint> states = new ArrayList<>();
        run.train(
                event -> {
                    if (event instanceof RunEvent.Ended) {
                        run.checkpoint(states::add);
                    }
                    run.read(event);
                });
        assertThat(states).extracting(Checkpoint::epochs).containsExactly(1);
    }

    @Test
    void aRunThatWasStoppedGoesOnFromItsState() {
        LiveRun whole = of(4);
        whole.train();
        LiveRun half = of(4);
        half.train(
                event -> {
                    half.read(event);
                    if (event instanceof RunEvent.EpochDone && half.history().epochs() == 2) {
                        half.stop();
                    }
                });
        assertThat(half.history().outcome().reason()).isEqualTo(Outcome.Reason.CANCELLED);
        RecordedRun left = half.recorded();
        RunStart start =
                new RunStart(left.experiment(), Runs.HERE, left.start().data(), left.state());
        RunControl control = new RunControl();
        LiveRun rest =
                new LiveRun(
                        RecordedRun.goingOn(start, left.history(), PLENTY.store(), left.past()),
                        control);
        // One beside it knows where it stands, though nothing trains yet.
        RunControl beside = new RunControl();
        int each = left.history().started().stepsPerEpoch();
        beside.standsAt(each, left.state().step());
        LockStep both = new LockStep(control, beside);
        both.stepEpoch();
        assertThat(beside.isPaused()).isFalse();
        beside.standsAt(each, left.state().step() + each);
        both.stepEpoch();
        assertThat(beside.isPaused()).as("an epoch ahead").isTrue();
        both.part();
        rest.play();
        rest.train();
        assertThat(HistoryDifference.first(rest.history(), whole.history())).isNull();
    }

    @Test
    void afterwardsTheNetworkOfAnyEpochIsAtHand() {
        LiveRun run = of(6);
        List<Weights> seen = new ArrayList<>();
        run.requestWeights();
        run.train(
                event -> {
                    run.read(event);
                    if (event instanceof RunEvent.EpochDone) {
                        run.requestWeights();
                    } else if (event instanceof RunEvent.WeightsTaken taken
                            && taken.epoch() == 4
                            && seen.isEmpty()) {
                        seen.add(taken.weights());
                    }
                });
        RunMoment moment = run.recorded().moment(3);
        assertThat(moment.epoch()).isEqualTo(3);
        assertThat(moment.weights()).usingRecursiveComparison().isEqualTo(seen.getFirst());
        assertThat(run.recorded().moment().weights()).isSameAs(run.recorded().weights());
        assertThat(run.recorded().trail().points()).hasSize(7);
    }
}
