package gradlab.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;
import gradlab.experiment.sweep.Values;
import gradlab.run.files.RunFiles;
import gradlab.run.live.RunPool;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepShelf;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.RunState;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.page.SweepLinks.Repeat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

@Timeout(60)
class SweepModelTest {
    private static final Setting RATE = Setting.parse("training.optimizer.learning_rate");

    @TempDir private Path home;
    private BenchModel bench;
    private SweepModel model;

    @BeforeEach
    void aBenchWithoutASweep() {
        bench = new BenchModel(ShippedExperiments.named("moons"), new AtOnce());
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(2)));
        model = model();
    }

    private SweepModel model() {
        return new SweepModel(bench, new SweepShelf(home), Runnable::run);
    }

    private void two() {
        model.vary(RATE);
        model.edit(s -> SweepEdits.replace(s, 0, new Values(RATE, List.of(0.01, 0.1))));
        model.edit(s -> SweepEdits.withSeeds(s, new Seeds(1, 2)));
    }

    private int done() {
        return model.training().progress().done();
    }

    @Test
    void aSettingOfTheBenchIsVariedAndTrainedToARanking() {
        two();
        assertThat(model.size()).isEqualTo("2 × 2 = 4 runs");
        model.toggle();
        assertThat(model.training().state().get()).isEqualTo(RunState.ENDED);
        assertThat(done()).isEqualTo(4);
        assertThat(model.training().score().get().ranking().rows()).hasSize(2);
        assertThat(model.cell().runs())
                .hasSize(2)
                .allMatch(run -> model.cell().history(run) != null);
        assertThat(model.cell().file(model.cell().best().orElseThrow())).exists();
        assertThat(model.document().place().folder().path().resolve("sweep.csv")).exists();
    }

    @Test
    void oneRunAfterTheOtherTakesEachCellOnceFirst() {
        two();
        model.playOne();
        model.playOne();
        assertThat(done()).isEqualTo(2);
        assertThat(model.training().state().get()).isEqualTo(RunState.READY);
        assertThat(model.training().score().get().results())
                .extracting(run -> run.run().combination().number())
                .containsExactly(1, 2);
    }

    @Test
    void afterARestartItGoesOnWithWhatIsMissing() {
        two();
        model.playOne();
        model = model();
        model.restore();
        assertThat(model.sweep().vary()).hasSize(1);
        assertThat(done()).isEqualTo(1);
        model.toggle();
        assertThat(done()).isEqualTo(4);
    }

    @Test
    void whatGrowsTrainsOnlyWhatIsNewAndUndoBringsTheOldBack() {
        two();
        model.toggle();
        List<SweepResult> before = model.training().score().get().results();
        model.edit(s -> SweepEdits.replace(s, 0, new Values(RATE, List.of(0.01, 0.1, 1.0))));
        assertThat(done()).isEqualTo(4);
        assertThat(model.training().progress().planned()).isEqualTo(6);
        model.toggle();
        assertThat(done()).isEqualTo(6);
        model.document().undo();
        assertThat(model.training().score().get().results())
                .extracting(run -> run.run().id())
                .containsExactlyElementsOf(before.stream().map(run -> run.run().id()).toList());
        model.document().redo();
        assertThat(done()).isEqualTo(6);
    }

    @Test
    void anotherScoreJudgesTheSameRunsAnew() {
        two();
        model.toggle();
        double best = model.cell().row().orElseThrow().measures().mean();
        model.edit(
                s ->
                        SweepEdits.withObjective(
                                s, new Objective("loss", Objective.Of.LAST, Objective.Goal.MIN)));
        assertThat(done()).isEqualTo(4);
        assertThat(model.cell().row().orElseThrow().measures().mean()).isNotEqualTo(best);
    }

    @Test
    void whatCannotBeTrainedIsSaidAndNothingIsTrained() {
        Setting split = Setting.parse("data.split.train");
        model.vary(split);
        model.edit(s -> SweepEdits.replace(s, 0, new Values(split, List.of(0.9, 1.0))));
        assertThat(model.training().trouble().get()).isNotEmpty();
        model.toggle();
        assertThat(done()).isZero();
    }

    @Test
    void asLongAsNothingIsTrainedTheSweepFollowsTheBench() {
        two();
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(3)));
        model.restore();
        assertThat(model.sweep().experiment().training().epochs()).isEqualTo(3);
        model.toggle();
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(4)));
        model.restore();
        assertThat(model.sweep().experiment().training().epochs()).isEqualTo(3);
        assertThat(model.isOverAnother()).isTrue();
    }

    @Test
    void aSettingOfAnotherExperimentBeginsANewSweepAndTheOldOneStays() {
        two();
        model.toggle();
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(1)));
        model.vary(Setting.parse("training.batch_size"));
        assertThat(done()).isZero();
        assertThat(model.earlier()).hasSize(2);
        model.open(model.earlier().getLast());
        assertThat(done()).isEqualTo(4);
    }

    @Test
    void theBenchAloneIsRepeatedWithMoreSeedsOrOnFolds() {
        model.repeat(null, Repeat.FOLDS);
        assertThat(model.size()).isEqualTo("5 runs");
        model.toggle();
        assertThat(model.cell().runs())
                .extracting(run -> run.run().fold())
                .containsExactly(1, 2, 3, 4, 5);
        model.repeat(null, Repeat.SEEDS);
        assertThat(model.size()).isEqualTo("5 runs");
    }

    @Test
    void startingOverTrainsAllAnewAndKeepsWhatWasThere() {
        two();
        model.toggle();
        Path before = model.document().place().folder().path();
        model.startOver();
        assertThat(done()).isZero();
        model.toggle();
        assertThat(done()).isEqualTo(4);
        assertThat(model.document().place().folder().path()).isNotEqualTo(before);
        assertThat(Files.isDirectory(before.resolve("runs"))).isTrue();
    }

    @Test
    void theWinnerIsFlatteredByWhateverRowsChoseIt() {
        two();
        model.toggle();
        Sweep sweep = model.sweep();
        assertThat(Caution.words(model.training().score().get()).english())
                .contains("validation rows chose it among 2 cells");
        model.edit(s -> SweepEdits.withFolds(sweep, 3));
        assertThat(Caution.words(model.training().score().get()).english()).contains("fold");
    }

    /** What came of all but its seconds, and the weights as they were written. */
    private List<List<Object>> trained(int atOnce) throws Exception {
        List<Thread> threads = new CopyOnWriteArrayList<>();
        BlockingQueue<Runnable> told = new LinkedBlockingQueue<>();
        AtOnce workers =
                new AtOnce() {
                    @Override
                    public <T> Consumer<T> mailbox(Consumer<List<T>> reader) {
                        return message -> told.add(() -> reader.accept(List.of(message)));
                    }
                };
        bench = new BenchModel(ShippedExperiments.named("moons"), workers);
        bench.editing().edit("Epochs", e -> e.withTraining(e.training().withEpochs(2)));
        Executor quiet = RunPool.quietThreads();
        Path folder = home.resolve("jobs-" + atOnce);
        model =
                new SweepModel(
                        bench,
                        new SweepShelf(folder),
                        task ->
                                quiet.execute(
                                        () -> {
                                            threads.add(Thread.currentThread());
                                            task.run();
                                        }));
        two();
        model.training().atOnce().set(atOnce);
        model.toggle();
        while (model.training().state().get() == RunState.RUNNING) {
            told.take().run();
        }
        assertThat(threads).hasSize(Math.min(4, atOnce));
        List<List<Object>> all = new ArrayList<>();
        for (SweepResult each : model.training().score().get().results()) {
            Path run = model.document().place().folder().of(each.run());
            all.add(
                    List.of(
                            each.run().id(),
                            each.last(),
                            each.measure(),
                            Files.readString(run.resolve(RunFiles.WEIGHTS))));
        }
        return all;
    }

    @Test
    void theSameComesOutHoweverManyGoAtOnceBesideTheWindow() throws Exception {
        List<List<Object>> one = trained(1);
        assertThat(one).hasSize(4);
        assertThat(trained(2)).isEqualTo(one);
        assertThat(trained(5)).isEqualTo(one);
    }
}
