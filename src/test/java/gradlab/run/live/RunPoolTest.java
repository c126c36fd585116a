package gradlab.run.live;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;
import gradlab.run.Runs;
import gradlab.run.control.Recording;
import gradlab.run.history.HistoryDifference;
import gradlab.run.history.RunHistory;
import gradlab.run.live.PooledRun.State;
import gradlab.run.training.RunStart;
import gradlab.run.training.SharedRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

@Timeout(60)
class RunPoolTest {
    private static final Executor OWN = RunPool.ownThreads();
    private static final Executor HERE = Runnable::run;

    private final SharedRows rows = new SharedRows();

    /** What stays of a run in these tests. */
    private record Left(RunHistory history, Weights weights) {
        static Left of(LiveRun run) {
            return new Left(run.history(), Objects.requireNonNull(run.weights()));
        }
    }

    private static Experiment seeded(int epochs, long seed) {
        return Runs.with(Runs.small(epochs), "seed", seed);
    }

    private RunRequest<Left> request(Experiment experiment) {
        RunStart start = RunStart.fresh(experiment, Runs.HERE, rows);
        return new RunRequest<>(start, Recording.epochs(), Left::of);
    }

    private RunRequest<RunHistory> recorded(Experiment experiment) {
        RunStart start = RunStart.fresh(experiment, Runs.HERE, rows);
        return RunRequest.recorded(start, Recording.none());
    }

    private List<Left> trained(int jobs) throws InterruptedException {
        RunPool<Left> pool = new RunPool<>(OWN, jobs);
        for (int seed = 0; seed < 9; seed++) {
            pool.add(request(seeded(1 + (seed * 5) % 7, seed)));
        }
        return pool.finish().stream().map(run -> Objects.requireNonNull(run.result())).toList();
    }

    @Test
    void whatComesOutIsTheSameForEveryNumberOfJobs() throws InterruptedException {
        List<Left> one = trained(1);
        for (int jobs : List.of(2, 5)) {
            List<Left> many = trained(jobs);
            for (int i = 0; i < one.size(); i++) {
                assertThat(HistoryDifference.first(many.get(i).history(), one.get(i).history()))
                        .isNull();
                assertThat(many.get(i).weights())
                        .usingRecursiveComparison()
                        .isEqualTo(one.get(i).weights());
            }
        }
    }

    @Test
    void aRunOfAPoolIsTheRunThatItWouldBeAlone() throws InterruptedException {
        LiveRun alone = LiveRun.of(RunStart.fresh(seeded(4, 3), Runs.HERE), Recording.epochs());
        alone.train();
        Left pooled = trained(2).get(3);
        assertThat(pooled.history().epochs()).isEqualTo(2);
        assertThat(pooled.history().started().experiment()).isEqualTo(seeded(2, 3));
        RunPool<Left> pool = new RunPool<>(OWN, 1);
        pool.add(request(seeded(4, 3)));
        Left same = Objects.requireNonNull(pool.finish().getFirst().result());
        assertThat(HistoryDifference.first(same.history(), alone.history())).isNull();
    }

    @Test
    void resultsStandInTheOrderAskedWhicheverIsOverFirst() throws InterruptedException {
        CountDownLatch secondIsOver = new CountDownLatch(1);
        RunPool<Long> pool =
                new RunPool<>(
                        OWN,
                        2,
                        run -> {
                            if (run.index() == 1 && run.isOver()) {
                                secondIsOver.countDown();
                            }
                        });
        for (long seed = 1; seed <= 3; seed++) {
            long number = seed;
            RunStart start = RunStart.fresh(seeded(1, seed), Runs.HERE, rows);
            pool.add(
                    new RunRequest<>(
                            start,
                            Recording.none(),
                            run -> {
                                if (number == 1) {
                                    await(secondIsOver);
                                }
                                return run.experiment().training().batches().seed();
                            }));
        }
        assertThat(pool.finish()).extracting(PooledRun::result).containsExactly(1L, 2L, 3L);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatBreaksOffLeavesTheOthersAlone() throws InterruptedException {
        Experiment missing =
                seeded(2, 2).withData(new DataPlan().withSource(new Csv("no-such-file.csv")));
        RunPool<RunHistory> pool = new RunPool<>(OWN, 2);
        pool.add(recorded(seeded(2, 1)));
        pool.add(recorded(missing));
        pool.add(
                new RunRequest<>(
                        RunStart.fresh(seeded(2, 2), Runs.HERE),
                        Recording.none(),
                        run -> {
                            throw new IllegalStateException("nothing can be made of it");
                        }));
        pool.add(recorded(seeded(2, 3)));
        List<PooledRun<RunHistory>> runs = pool.finish();
        assertThat(runs)
                .extracting(PooledRun::state)
                .containsExactly(State.DONE, State.FAILED, State.FAILED, State.DONE);
        assertThat(runs.get(1).failure()).hasMessageContaining("no-such-file.csv");
        assertThat(runs.get(2).failure()).hasMessage("nothing can be made of it");
        assertThat(pool.progress().failed()).isEqualTo(2);
    }

    @Test
    void eachTrainsOnOneThreadWhateverItsExperimentSays() throws InterruptedException {
        RunPool<RunHistory> pool = new RunPool<>(OWN, 1);
        pool.add(recorded(Runs.with(Runs.small(1), "threads", 4)));
        RunHistory history = Objects.requireNonNull(pool.finish().getFirst().result());
        assertThat(history.started().environment().threads()).isEqualTo(1);
    }

    @Test
    void equalRowsArePreparedOnceForAllRuns() throws InterruptedException {
        AtomicInteger preparations = new AtomicInteger();
        SharedRows counted =
                new SharedRows(
                        (plan, folder) -> {
                            preparations.incrementAndGet();
                            return prepared(plan, folder);
                        });
        RunPool<RunHistory> pool = new RunPool<>(OWN, 2);
        for (long seed = 0; seed < 8; seed++) {
            Experiment experiment = seeded(1, seed);
            Experiment asked =
                    seed % 2 == 0
                            ? experiment
                            : experiment.withData(
                                    Knobs.set(experiment.data(), DataPlan::labelNoise).to(0.1));
            RunStart start = RunStart.fresh(asked, Runs.HERE, counted);
            pool.add(RunRequest.recorded(start, Recording.none()));
        }
        assertThat(pool.finish()).extracting(PooledRun::state).containsOnly(State.DONE);
        assertThat(preparations).hasValue(2);
    }

    private static PreparedData prepared(DataPlan plan, Path folder) {
        return PreparedData.of(
                plan.source(), plan.split(), plan.scaling(), plan.labelNoise(), folder);
    }

    // ---- progress

    @Test
    void progressCountsEpochsAndSaysHowLongItTakes() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        List<PoolProgress> seen = new ArrayList<>();
        RunPool<RunHistory> pool =
                new RunPool<>(
                        HERE,
                        1,
                        run -> {
                            if (run.share() > 0 && !run.isOver()) {
                                now.addAndGet(2_000_000_000L);
                                seen.add(run.pool().progress());
                            }
                        },
                        now::get);
        pool.add(recorded(seeded(3, 1)));
        pool.add(recorded(seeded(1, 2)));
        assertThat(pool.progress()).isEqualTo(new PoolProgress(2, 0, 0, 0, Double.NaN));
        now.addAndGet(7_000_000_000L); // nobody plays yet
        pool.finish();
        assertThat(seen)
                .containsExactly(
                        new PoolProgress(2, 0, 0, 0.25, 6),
                        new PoolProgress(2, 0, 0, 0.5, 4),
                        new PoolProgress(2, 0, 0, 0.75, 2),
                        new PoolProgress(2, 1, 0, 1, 0));
        assertThat(pool.progress()).isEqualTo(new PoolProgress(2, 2, 0, 1, 0));
    }

    // ---- memory

    @Test
    void whatIsNotAskedForIsLetGo() throws InterruptedException {
        List<WeakReference<Object>> gone = new ArrayList<>();
        RunPool<Integer> pool = new RunPool<>(HERE, 1);
        for (int seed = 0; seed < 200; seed++) {
            Experiment own =
                    seeded(1, seed)
                            .withData(
                                    Knobs.set(Runs.small(1).data(), DataPlan::labelNoise)
                                            .to(seed / 400.0));
            pool.add(
                    new RunRequest<>(
                            RunStart.fresh(own, Runs.HERE, rows),
                            Recording.epochs(),
                            run -> {
                                gone.add(new WeakReference<>(run));
                                gone.add(new WeakReference<>(run.weights()));
                                gone.add(new WeakReference<>(run.history()));
                                return run.history().epochs();
                            }));
        }
        assertThat(pool.finish()).extracting(PooledRun::result).containsOnly(1);
        assertThat(gone).hasSize(600);
        collect(gone);
        assertThat(gone).isNotEmpty().allMatch(reference -> reference.refersTo(null));
        Reference.reachabilityFence(pool);
    }

    private static void collect(List<WeakReference<Object>> gone) {
        for (int i = 0; i < 20 && !gone.stream().allMatch(each -> each.refersTo(null)); i++) {
            System.gc();
        }
    }
}
