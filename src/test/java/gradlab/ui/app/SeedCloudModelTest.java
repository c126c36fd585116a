package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.Outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedCloudModelTest {
    private final ScriptedWorkers workers = new ScriptedWorkers();
    private final BenchModel bench = new BenchModel(ShippedExperiments.opening(), workers);
    private final SeedCloudModel cloud = new SeedCloudModel(workers, 2);

    @BeforeEach
    void trainTwoRuns() {
        bench.play();
        workers.last().start();
        workers.last().epoch(1);
        workers.last().end(Outcome.Reason.COMPLETED);
        bench.play();
        workers.last().start();
        workers.last().epoch(1);
        workers.last().end(Outcome.Reason.COMPLETED);
        workers.launches.clear();
        cloud.seeds().set(3);
    }

    private void endAll(Outcome.Reason reason) {
        for (int i = 0; i < workers.launches.size(); i++) {
            workers.launches.get(i).start();
            workers.launches.get(i).end(reason);
        }
    }

    private long seed(int launch) {
        return workers.launches.get(launch).experiment().training().batches().seed();
    }

    @Test
    void bothSidesOfASeedBeginOneAfterTheOtherAndNoMoreThanTheThreadsAllow() {
        cloud.start(bench.runs(), bench);
        assertThat(workers.launches).hasSize(2);
        assertThat(seed(0)).isEqualTo(42);
        assertThat(seed(1)).isEqualTo(42);
        workers.last().start();
        workers.last().end(Outcome.Reason.COMPLETED);
        assertThat(workers.launches).hasSize(3);
        assertThat(seed(2)).isEqualTo(43);
    }

    @Test
    void whenAllAreOverTheCloudIsAndSaysWhatItCanTell() {
        cloud.start(bench.runs(), bench);
        endAll(Outcome.Reason.COMPLETED);
        assertThat(workers.launches).hasSize(6);
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
        assertThat(cloud.progress()).isEqualTo(1);
        assertThat(cloud.sentence()).isEqualTo("A and B are not distinguishable with 3 seeds.");
    }

    @Test
    void runsThatDivergedAreNamed() {
        cloud.start(bench.runs().subList(0, 1), bench);
        endAll(Outcome.Reason.DIVERGED);
        assertThat(cloud.reason())
                .isEqualTo(
                        "Diverged, and so lost: Run 1 with seed 42, Run 1 with seed 43, Run 1 with"
                                + " seed 44.");
    }

    @Test
    void pausingHoldsThoseUnderWayAndBeginsNoOther() {
        cloud.start(bench.runs(), bench);
        cloud.pause();
        assertThat(workers.launches).allMatch(launch -> launch.control().isPaused());
        workers.last().start();
        workers.last().end(Outcome.Reason.COMPLETED);
        assertThat(workers.launches).hasSize(2);
        cloud.resume();
        assertThat(workers.launches).hasSize(3);
        assertThat(workers.launches.getFirst().control().isPaused()).isFalse();
    }

    @Test
    void cancellingStopsAllAndBeginsNoOther() {
        cloud.start(bench.runs(), bench);
        cloud.cancel();
        assertThat(workers.launches).allMatch(launch -> launch.control().isStopped());
        endAll(Outcome.Reason.CANCELLED);
        assertThat(workers.launches).hasSize(2);
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
        assertThat(cloud.sentence()).isEmpty();
    }

    @Test
    void whatARunDiesOfIsSaid() {
        cloud.start(bench.runs(), bench);
        workers.last().failed().accept(new IllegalStateException("no memory left"));
        assertThat(cloud.sentence()).isEqualTo("no memory left");
        assertThat(cloud.state().get()).isEqualTo(RunState.ENDED);
    }
}
