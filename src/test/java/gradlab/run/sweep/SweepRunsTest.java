package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Sgd;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Axis;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.experiment.sweep.RandomSearch;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.Search;
import gradlab.experiment.sweep.Seeds;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.experiment.sweep.Together;
import gradlab.experiment.sweep.Values;
import gradlab.run.history.Outcome;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class SweepRunsTest {
    private static final String RATE = "training.optimizer.learning_rate";
    private static final String BATCH = "training.batch_size";
    private final Experiment moons = ShippedExperiments.named("moons");

    private static Values values(String setting, Object... values) {
        return new Values(Setting.parse(setting), List.of(values));
    }

    private SweepPlan plan(Search search, int seeds, int folds, Axis... axes) {
        return SweepPlan.of(
                new Sweep(
                        "",
                        moons,
                        List.of(axes),
                        search,
                        new Seeds(5, seeds),
                        folds,
                        new Objective("val_loss", Objective.Of.BEST, Objective.Goal.MIN)));
    }

    private SweepAxis axis(Axis axis) {
        return SweepRuns.of(plan(new GridSearch(), 1, 0, axis), Double.NaN).axes().getFirst();
    }

    private static List<String> words(SweepAxis axis) {
        return axis.values().stream().map(value -> value.words().worded()).toList();
    }

    static SweepResult result(PlannedRun run, double score) {
        boolean diverged = Double.isNaN(score);
        return new SweepResult(
                run,
                9,
                diverged ? Outcome.Reason.DIVERGED : Outcome.Reason.COMPLETED,
                Map.of("loss", 0.25, "val_loss", score, "val_accuracy", 0.75),
                diverged ? 0 : 7,
                score,
                null,
                1);
    }

    @Test
    void numbersStandFromTheLeastUpAndWordsAsTheyAreListed() {
        assertThat(words(axis(values(RATE, 0.1, 0.001, 0.03))))
                .containsExactly("0.001", "0.03", "0.1");
        SweepAxis optimizers = axis(values("training.optimizer", new Sgd(), new Adam()));
        assertThat(words(optimizers)).containsExactly("sgd", "adam");
        assertThat(optimizers.values())
                .isNotEmpty()
                .allMatch(value -> Double.isNaN(value.number()));
        assertThat(optimizers.spacing()).isEqualTo(SweepAxis.Spacing.LADDER);
    }

    @Test
    void recordsOfOneKindAreToldApart() {
        SweepAxis rates =
                axis(values("training.optimizer", new Sgd().withLearningRate(0.1), new Sgd()));
        assertThat(words(rates)).doesNotHaveDuplicates().first().asString().contains("0.1");
    }

    @Test
    void anAxisIsNamedAsPeopleSayIt() {
        assertThat(axis(values(RATE, 0.1)).name().worded()).isEqualTo("learning rate");
        assertThat(axis(values("model.layers[hidden*].count", 1L, 2L)).name().worded())
                .isEqualTo("hidden layers");
        assertThat(axis(values("model.layers[hidden*].units", 3, 4)).name().worded())
                .isEqualTo("hidden: units");
        Together both =
                new Together(List.of(values(BATCH, 32, 256), values("training.epochs", 50, 400)));
        assertThat(axis(both).name().worded()).isEqualTo("batch size · epochs");
        assertThat(words(axis(both))).containsExactly("32 · 50", "256 · 400");
    }

    @Test
    void spacingFollowsTheNumbers() {
        assertThat(axis(values(RATE, 0.001, 0.003, 0.01, 0.03, 0.1)).spacing())
                .isEqualTo(SweepAxis.Spacing.LOG);
        assertThat(axis(values(BATCH, 10, 20, 30)).spacing()).isEqualTo(SweepAxis.Spacing.LINEAR);
        assertThat(axis(values(BATCH, 1, 2, 3, 5, 8, 12)).spacing())
                .isEqualTo(SweepAxis.Spacing.LADDER);
        assertThat(axis(values(BATCH, 1)).share(0)).isEqualTo(0.5);
    }

    @Test
    void aValueStandsWhereItsNumberSays() {
        SweepAxis logarithmic = axis(values(RATE, 0.001, 0.01, 0.1));
        assertThat(logarithmic.share(0)).isZero();
        assertThat(logarithmic.share(1)).isCloseTo(0.5, within(1e-12));
        assertThat(logarithmic.share(2)).isEqualTo(1);
        SweepAxis ladder = axis(values(BATCH, 1, 2, 100));
        assertThat(ladder.share(1)).isEqualTo(0.5);
    }

    @Test
    void whatIsDrawnFromARangeKeepsItsScale() {
        Range range = new Range(Setting.parse(RATE), 1e-4, 1, 0, Range.Scale.LOG, false);
        SweepAxis drawn =
                SweepRuns.of(plan(new RandomSearch(40, 7), 1, 0, range), Double.NaN)
                        .axes()
                        .getFirst();
        assertThat(drawn.drawn()).isTrue();
        assertThat(drawn.values()).hasSize(40);
        assertThat(drawn.spacing()).isEqualTo(SweepAxis.Spacing.LOG);
        assertThat(drawn.values())
                .isSortedAccordingTo((a, b) -> Double.compare(a.number(), b.number()));
        assertThat(words(drawn)).doesNotHaveDuplicates();
    }

    @Test
    void resultsFillTheirCells() {
        SweepPlan plan =
                plan(new GridSearch(), 2, 0, values(RATE, 0.1, 0.01), values(BATCH, 8, 16, 32));
        List<PlannedRun> planned = plan.runs();
        SweepRuns empty = SweepRuns.of(plan, 0.69);
        assertThat(empty.planned()).isEqualTo(12);
        assertThat(empty.cells())
                .isNotEmpty()
                .allMatch(cell -> cell.runs().isEmpty() && cell.planned() == 2);
        List<SweepResult> results = new ArrayList<>();
        results.add(result(planned.get(7), 0.5));
        results.add(result(planned.get(1), 0.3));
        results.add(result(planned.get(2), Double.NaN));
        SweepRuns filled = empty.with(results);
        assertThat(filled.runs()).extracting(SweepRun::number).containsExactly(1, 2, 7);
        SweepCell cell = filled.cells().get(1);
        assertThat(cell.places()).containsExactly(1, 1); // rate 0.1 is the greater, batch 16
        assertThat(cell.scores().median()).isCloseTo(0.4, within(1e-12));
        assertThat(filled.cells().get(2).diverged()).isEqualTo(1);
        assertThat(filled.cells().get(2).scores().n()).isZero();
        assertThat(filled.ranking().rows().getFirst().combination().number()).isEqualTo(2);
        assertThat(filled.chance()).isEqualTo(0.69);
    }

    @Test
    void runsAreNumberedAsThePlanCountsThem() {
        SweepPlan plan = plan(new GridSearch(), 2, 3, values(RATE, 0.1, 0.01));
        List<PlannedRun> planned = plan.runs();
        List<SweepResult> results =
                new ArrayList<>(planned.stream().map(run -> result(run, 0.5)).toList());
        Collections.reverse(results);
        SweepRuns runs = SweepRuns.of(plan, Double.NaN).with(results);
        assertThat(runs.runs())
                .extracting(SweepRun::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(runs.runs())
                .extracting(SweepRun::id)
                .containsExactlyElementsOf(planned.stream().map(PlannedRun::id).toList());
    }

    @Test
    void everyRunHasItsColumns() {
        SweepPlan plan = plan(new GridSearch(), 2, 2, values(RATE, 0.1, 0.01));
        SweepRuns runs =
                SweepRuns.of(plan, Double.NaN).with(List.of(result(plan.runs().get(2), 0.5)));
        assertThat(runs.columns())
                .extracting(column -> column.name().worded())
                .startsWith("learning rate", "seed", "fold", "best epoch", "training loss")
                .endsWith("validation loss, best epoch");
        SweepRun run = runs.runs().getFirst();
        List<Double> told =
                runs.columns().stream()
                        .map(column -> column.value(run, runs.cells().get(run.cell())))
                        .toList();
        assertThat(told.subList(0, 5)).containsExactly(1.0, 5.0, 2.0, 7.0, 0.25);
        assertThat(told.getLast()).isEqualTo(0.5);
    }

    @Test
    void aRunWithoutAScoreIsBetterThanNoOther() {
        SweepRuns runs = SweepRuns.of(plan(new GridSearch(), 1, 0, values(RATE, 0.1)), Double.NaN);
        assertThat(runs.better(0.2, 0.3)).isTrue();
        assertThat(runs.better(0.3, Double.NaN)).isTrue();
        assertThat(runs.better(Double.NaN, 0.3)).isFalse();
        assertThat(runs.better(Double.NaN, Double.NaN)).isFalse();
    }
}
