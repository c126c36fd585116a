package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gradlab.data.DataSource;
import gradlab.data.Moons;
import gradlab.data.prepare.Split;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.experiment.sweep.Values;
import gradlab.knob.Knobs;
import gradlab.run.files.RunFiles;
import gradlab.run.live.PooledRun;
import gradlab.run.live.RunPool;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

@Timeout(60)
class SweepRunnerTest {
    private static final int RUNS = 8;

    @TempDir private Path home;
    private final SweepPlan plan = plan();

    private static SweepPlan plan() {
        Experiment moons = ShippedExperiments.named("moons");
        Experiment brief = moons.withTraining(moons.training().withEpochs(2));
        return SweepPlan.of(
                new Sweep(
                        "",
                        brief,
                        List.of(
                                new Values(
                                        Setting.parse("training.optimizer.learning_rate"),
                                        List.of(0.01, 0.02, 0.03, 0.04))),
                        new GridSearch(),
                        new Seeds(1, 2),
                        0,
                        new Objective("val_loss", Objective.Of.BEST, Objective.Goal.MIN)));
    }

    private SweepFolder folder(String name) {
        return new SweepFolder(home.resolve(name));
    }

    private SweepRunner runner(
            SweepFolder folder, int atOnce, Consumer<PooledRun<SweepResult>> news) {
        List<PlannedRun> runs = plan.runs(home, folder.runs());
        return new SweepRunner(plan, runs, folder, RunPool.ownThreads(), atOnce, news);
    }

    private List<List<Object>> trained(SweepFolder folder) throws Exception {
        SweepRunner runner = runner(folder, 2, run -> {});
        folder.make();
        assertThat(runner.finish()).isTrue();
        return numbers(runner.results());
    }

    private static List<List<Object>> numbers(List<SweepResult> results) {
        return results.stream()
                .map(each -> List.<Object>of(each.run().id(), each.last(), each.measure()))
                .toList();
    }

    @BeforeEach
    void nothingIsThere() {
        assertThat(folder("whole").finished(plan.runs().getFirst())).isEmpty();
    }

    @Test
    void whatWasEndedGoesOnToTheSameResults() throws Exception {
        SweepFolder folder = folder("ended");
        folder.make();
        AtomicReference<SweepRunner> under = new AtomicReference<>();
        AtomicInteger over = new AtomicInteger();
        SweepRunner ended =
                runner(
                        folder,
                        2,
                        run -> {
                            if (run.isOver() && over.incrementAndGet() == 3) {
                                under.get().cancel();
                            }
                        });
        under.set(ended);
        assertThat(ended.missing()).isEqualTo(RUNS);
        assertThat(ended.finish()).isFalse();
        int done = ended.results().size();
        assertThat(done).isBetween(1, RUNS - 1);
        assertThat(Files.readAllLines(folder.path().resolve(SweepFolder.TABLE))).hasSize(done + 1);

        SweepRunner again = runner(folder, 2, run -> {});
        assertThat(again.found()).isEqualTo(done);
        assertThat(again.missing()).isEqualTo(RUNS - done);
        assertThat(again.finish()).isTrue();
        assertThat(numbers(again.results())).hasSize(RUNS).isEqualTo(trained(folder("whole")));
    }

    @Test
    void aRunThatCannotBeWrittenEndsTheSweepAndLeavesTheOthersWhole() throws Exception {
        SweepFolder folder = folder("full");
        folder.make();
        List<PlannedRun> runs = plan.runs(home, folder.runs());
        // A file where the folder of the third run should stand.
        Files.writeString(folder.of(runs.get(2)), "in the way");
        SweepRunner runner = runner(folder, 1, run -> {});
        assertThat(catchThrowable(runner::finish)).isInstanceOf(IOException.class);
        assertThat(folder.finished(runs.get(0))).isPresent();
        assertThat(folder.finished(runs.get(1))).isPresent();
        assertThat(folder.finished(runs.get(3))).isEmpty();
    }

    /** Predictions are written for all rows, those of another source to validate on included. */
    @Test
    void answersAreForTheRowsOfEachRunWhereSourcesVary() throws Exception {
        Experiment moons = ShippedExperiments.named("moons");
        Split split = new Split(1, 0, 0, false, 1);
        DataPlan data = Knobs.set(moons.data(), DataPlan::split).to(split);
        Sweep sources =
                new Sweep(
                        "",
                        moons.withData(data).withTraining(moons.training().withEpochs(1)),
                        List.of(
                                new Values(
                                        Setting.parse("data.validation_source"),
                                        List.of(moons(20), moons(50)))),
                        new GridSearch(),
                        new Seeds(1, 1),
                        0,
                        new Objective("loss", Objective.Of.LAST, Objective.Goal.MIN));
        SweepPlan varied = SweepPlan.of(sources);
        SweepFolder folder = folder("sources");
        folder.make();
        List<PlannedRun> runs = varied.runs(home, folder.runs());
        SweepRunner runner =
                new SweepRunner(varied, runs, folder, RunPool.ownThreads(), 1, run -> {});
        assertThat(runner.finish()).isTrue();
        assertThat(answers(folder, runs.get(1)) - answers(folder, runs.get(0))).isEqualTo(30);
    }

    private static DataSource moons(int samples) {
        return new Moons(samples, 0.2, 3);
    }

    private static int answers(SweepFolder folder, PlannedRun run) throws IOException {
        String text = Files.readString(folder.of(run).resolve(RunFiles.PREDICTIONS));
        return (int) text.chars().filter(letter -> letter == '[').count();
    }
}
