package gradlab.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.control.Recording;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.live.PooledRun.State;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

@Timeout(60)
class RunPoolTransportTest {
    private static final Executor OWN = RunPool.ownThreads();
    private static final Executor HERE = Runnable::run;

    private final SharedRows rows = new SharedRows();

    private static Experiment seeded(int epochs, long seed) {
        return Runs.with(Runs.small(epochs), "seed", seed);
    }

    private RunRequest<RunHistory> recorded(Experiment experiment) {
        RunStart start = RunStart.fresh(experiment, Runs.HERE, rows);
        return RunRequest.recorded(start, Recording.none());
    }

    @Test
    void whoIsTakenOutBeforeItsTurnNeverBegins() throws InterruptedException {
        RunPool<RunHistory> pool = new RunPool<>(HERE, 1);
        pool.add(recorded(seeded(1, 1)));
        PooledRun<RunHistory> second = pool.add(recorded(seeded(1, 2)));
        pool.add(recorded(seeded(1, 3)));
        second.cancel();
        assertThat(pool.finish())
                .extracting(PooledRun::state)
                .containsExactly(State.DONE, State.CANCELLED, State.DONE);
        assertThat(second.outcome()).isNull();
    }

    @Test
    void whoIsEndedOnItsWayLeavesNothingAndTheOthersGoOn() throws InterruptedException {
        RunPool<RunHistory> pool =
                new RunPool<>(
                        HERE,
                        1,
                        run -> {
                            if (run.index() == 0 && run.share() > 0.5) {
                                run.cancel();
                            }
                        });
        pool.add(recorded(seeded(1000, 1)));
        pool.add(recorded(seeded(1, 2)));
        List<PooledRun<RunHistory>> runs = pool.finish();
        assertThat(runs).extracting(PooledRun::state).containsExactly(State.CANCELLED, State.DONE);
        assertThat(runs.getFirst().result()).isNull();
        assertThat(runs.getFirst().outcome().reason()).isEqualTo(Outcome.Reason.CANCELLED);
        assertThat(runs.getFirst().outcome().epoch()).isBetween(500, 503);
    }

    @Test
    void allCanBeEndedThoseWaitingAndThoseUnderWay() throws InterruptedException {
        CountDownLatch twoTrain = new CountDownLatch(2);
        Set<Integer> training = ConcurrentHashMap.newKeySet();
        RunPool<RunHistory> pool =
                new RunPool<>(
                        OWN,
                        2,
                        run -> {
                            if (run.share() > 0 && !run.isOver() && training.add(run.index())) {
                                twoTrain.countDown();
                            }
                        });
        for (long seed = 0; seed < 4; seed++) {
            pool.add(recorded(seeded(100_000, seed)));
        }
        pool.play();
        twoTrain.await();
        pool.cancel();
        pool.await();
        assertThat(pool.runs()).extracting(PooledRun::state).containsOnly(State.CANCELLED);
    }

    @Test
    void aPoolThatWaitsBeginsNothingAndGoesOnWhereItWas() throws InterruptedException {
        Queue<Runnable> threads = new ArrayDeque<>();
        RunPool<RunHistory> pool = new RunPool<>(threads::add, 2);
        pool.add(recorded(seeded(1, 1)));
        assertThat(threads).isEmpty();
        pool.play();
        pool.pause();
        threads.remove().run();
        assertThat(pool.progress().over()).isZero();
        pool.add(recorded(seeded(1, 2)));
        assertThat(threads).isEmpty();
        pool.play();
        assertThat(threads).hasSize(2);
        threads.forEach(Runnable::run);
        assertThat(pool.isOver()).isTrue();
        assertThat(pool.runs()).extracting(PooledRun::state).containsOnly(State.DONE);
    }

    @Test
    void thoseUnderWayWaitMeanwhile() throws InterruptedException {
        CountDownLatch trains = new CountDownLatch(1);
        RunPool<RunHistory> pool =
                new RunPool<>(
                        OWN,
                        1,
                        run -> {
                            if (run.share() > 0 && trains.getCount() > 0) {
                                run.pool().pause();
                                trains.countDown();
                            }
                        });
        PooledRun<RunHistory> run = pool.add(recorded(seeded(2000, 1)));
        pool.play();
        trains.await();
        assertThat(run.state()).isEqualTo(State.UNDER_WAY);
        assertThat(Objects.requireNonNull(run.history()).epochs()).isEqualTo(1);
        pool.finish();
        assertThat(Objects.requireNonNull(run.result()).epochs()).isEqualTo(2000);
    }

    @Test
    void oneAskedForLaterHasItsTurnToo() throws InterruptedException {
        RunPool<RunHistory> pool = new RunPool<>(OWN, 2);
        pool.add(recorded(seeded(1, 1)));
        pool.finish();
        pool.add(recorded(seeded(1, 2)));
        pool.await();
        assertThat(pool.runs()).extracting(PooledRun::state).containsOnly(State.DONE);
    }

    @Test
    void whoHearsTheNewsAndBreaksHoldsNobodyUp() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        Executor patient =
                task ->
                        OWN.execute(
                                () -> {
                                    try {
                                        task.run();
                                    } catch (IllegalStateException broken) {
                                        heard.countDown();
                                    }
                                });
        RunPool<RunHistory> pool =
                new RunPool<>(
                        patient,
                        1,
                        run -> {
                            if (run.index() == 0) {
                                throw new IllegalStateException("a broken view");
                            }
                        });
        pool.add(recorded(seeded(1, 1)));
        pool.add(recorded(seeded(1, 2)));
        assertThat(pool.finish())
                .extracting(PooledRun::state)
                .containsExactly(State.FAILED, State.DONE);
        heard.await();
    }

    @Test
    void oneRunIsTrainedToItsEndAndTheOthersWait() throws InterruptedException {
        RunPool<RunHistory> pool = new RunPool<>(HERE, 2);
        for (long seed = 0; seed < 3; seed++) {
            pool.add(recorded(seeded(2, seed)));
        }
        pool.playOne();
        assertThat(pool.runs())
                .extracting(PooledRun::state)
                .containsExactly(State.DONE, State.WAITING, State.WAITING);
        assertThat(pool.isPlaying()).isFalse();
        pool.playOne();
        assertThat(pool.runs().get(1).state()).isEqualTo(State.DONE);
        assertThat(pool.finish()).extracting(PooledRun::state).containsOnly(State.DONE);
    }

    @Test
    void thoseUnderWayCanBeLetToTheirEndWhileNoOtherBegins() throws InterruptedException {
        CountDownLatch trains = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        RunPool<RunHistory> pool =
                new RunPool<>(
                        OWN,
                        1,
                        run -> {
                            trains.countDown();
                            if (run.isOver()) {
                                over.countDown();
                            }
                        });
        pool.add(recorded(seeded(300, 1)));
        pool.add(recorded(seeded(1, 2)));
        pool.play();
        trains.await();
        pool.finishUnderWay();
        over.await();
        assertThat(pool.runs()).extracting(PooledRun::state).contains(State.WAITING);
        assertThat(pool.begun()).isZero();
        assertThat(pool.finish()).extracting(PooledRun::state).containsOnly(State.DONE);
    }

    @Test
    void howManyGoAtOnceCanChangeOnTheWay() throws InterruptedException {
        CountDownLatch two = new CountDownLatch(2);
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        RunPool<RunHistory> pool =
                new RunPool<>(
                        OWN,
                        1,
                        run -> {
                            if (!run.isOver() && begun.add(run.index())) {
                                two.countDown();
                            }
                        });
        pool.add(recorded(seeded(100_000, 1)));
        pool.add(recorded(seeded(100_000, 2)));
        pool.play();
        pool.atOnce(2);
        two.await();
        assertThat(pool.begun()).isEqualTo(2);
        pool.cancel();
        pool.await();
    }
}
