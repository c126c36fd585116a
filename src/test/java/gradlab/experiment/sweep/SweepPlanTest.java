package gradlab.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.FilePaths;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class SweepPlanTest {
    private static final Setting RATE = Setting.parse("training.optimizer.learning_rate");

    private static Sweep sweep(List<Object> rates, int seeds, int folds) {
        return new Sweep(
                "",
                ShippedExperiments.opening(),
                List.of(new Values(RATE, rates)),
                new GridSearch(),
                new Seeds(1, seeds),
                folds,
                new Objective("val_loss", Objective.Of.BEST, Objective.Goal.MIN));
    }

    @Test
    void everyCombinationComesOnceBeforeAnyComesTwice() {
        List<PlannedRun> runs = SweepPlan.of(sweep(List.of(0.1, 0.2, 0.3), 2, 0)).runs();
        assertThat(runs.stream().map(run -> run.combination().number()))
                .containsExactly(1, 2, 3, 1, 2, 3);
        assertThat(runs.stream().map(PlannedRun::seed)).containsExactly(1L, 1L, 1L, 2L, 2L, 2L);
        assertThat(runs.stream().map(run -> RATE.get(run.experiment())))
                .containsExactly(0.1, 0.2, 0.3, 0.1, 0.2, 0.3);
        assertThat(runs.get(3).experiment().training().batches().seed()).isEqualTo(2);
        assertThat(runs.get(3).experiment().data())
                .as("the rows stay")
                .isEqualTo(runs.get(0).experiment().data());
    }

    @Test
    void aRunKeepsItsNameWhenTheSweepGrows() {
        List<String> few = ids(SweepPlan.of(sweep(List.of(0.1, 0.3), 1, 0)).runs());
        List<String> more = ids(SweepPlan.of(sweep(List.of(0.1, 0.2, 0.3), 2, 0)).runs());
        assertThat(more).hasSize(6).doesNotHaveDuplicates().containsAll(few);
        List<String> folds = ids(SweepPlan.of(sweep(List.of(0.1, 0.3), 1, 2)).runs());
        assertThat(folds).hasSize(4).doesNotHaveDuplicates().doesNotContainAnyElementsOf(few);
    }

    private static List<String> ids(List<PlannedRun> runs) {
        return runs.stream().map(PlannedRun::id).toList();
    }

    @Test
    void foldsDealTheSameRowsAndEachValidatesOnce() {
        List<PlannedRun> runs = SweepPlan.of(sweep(List.of(0.1), 1, 4)).runs();
        assertThat(runs.stream().map(PlannedRun::fold)).containsExactly(1, 2, 3, 4);
        assertThat(
                        runs.stream()
                                .map(run -> run.experiment().data().split().fold())
                                .map(fold -> fold == null ? 0 : fold.number()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void pathsLeadToTheSameFilesFromAnotherFolder() {
        Experiment table = ShippedExperiments.opening();
        table = table.withData(table.data().withSource(new Csv("data/rows.csv")));
        Path home = Path.of("home");
        Path runs = Path.of("out", "sweep", "runs");
        Csv moved = (Csv) FilePaths.moved(table, home, runs).data().source();
        assertThat(runs.resolve(moved.path()).toAbsolutePath().normalize())
                .isEqualTo(home.resolve("data/rows.csv").toAbsolutePath().normalize());
        Experiment back = FilePaths.moved(FilePaths.moved(table, home, runs), runs, home);
        assertThat(back).isEqualTo(table);
        String absolute = Path.of("rows.csv").toAbsolutePath().toString();
        Experiment fixed = table.withData(table.data().withSource(new Csv(absolute)));
        assertThat(FilePaths.moved(fixed, home, runs)).isEqualTo(fixed);
    }
}
