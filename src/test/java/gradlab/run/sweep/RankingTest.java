package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.run.history.Outcome;
import gradlab.text.Message;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class RankingTest {
    private final List<SweepResult> results = new ArrayList<>();

    private void runs(int combination, double... measures) {
        for (double measure : measures) {
            PlannedRun run =
                    new PlannedRun(
                            "run" + results.size(),
                            new Combination(combination, List.of()),
                            1,
                            0,
                            ShippedExperiments.opening());
            Outcome.Reason outcome =
                    Double.isNaN(measure) ? Outcome.Reason.DIVERGED : Outcome.Reason.COMPLETED;
            results.add(new SweepResult(run, 1, outcome, Map.of(), 1, measure, null, 0));
        }
    }

    private Ranking ranking(Objective.Goal goal) {
        return Ranking.of(new Objective("val_loss", Objective.Of.BEST, goal), results);
    }

    private static List<Integer> order(Ranking ranking) {
        return ranking.rows().stream().map(row -> row.combination().number()).toList();
    }

    @Test
    void theBestMeanComesFirstAndWhatDivergedLast() {
        runs(1, 0.5, 0.7);
        runs(2, 0.1, Double.NaN);
        runs(3, 0.4, 0.4, 0.1);
        runs(4, Double.NaN);
        assertThat(order(ranking(Objective.Goal.MIN))).containsExactly(3, 1, 2, 4);
        assertThat(order(ranking(Objective.Goal.MAX))).containsExactly(1, 3, 2, 4);
        Ranking.Row best = ranking(Objective.Goal.MIN).rows().getFirst();
        assertThat(best.rank()).isEqualTo(1);
        assertThat(best.measures().n()).isEqualTo(3);
        assertThat(best.measures().mean()).isCloseTo(0.3, offset(1e-12));
        assertThat(best.measures().sd()).isCloseTo(0.1732, offset(1e-4));
        assertThat(best.measures().median()).isEqualTo(0.4);
        assertThat(best.measures().min()).isEqualTo(0.1);
        assertThat(best.measures().max()).isEqualTo(0.4);
        assertThat(ranking(Objective.Goal.MIN).rows().getLast().measures().n()).isZero();
    }

    @Test
    void thoseThatOverlapWithTheBestAreUndecided() {
        runs(1, 0.10, 0.12);
        runs(2, 0.11, 0.13);
        runs(3, 0.50, 0.52);
        assertThat(ranking(Objective.Goal.MIN).undecided()).isEqualTo(2);
        results.clear();
        assertThat(ranking(Objective.Goal.MIN).undecided()).isZero();
    }

    private String sentence() {
        return ranking(Objective.Goal.MIN).sentence().map(Message::english).orElse("");
    }

    @Test
    void nothingIsSaidOfFewerThanTwoWithANumber() {
        assertThat(sentence()).isEmpty();
        runs(1, 0.1, 0.2);
        assertThat(sentence()).isEmpty();
        runs(2, Double.NaN, Double.NaN);
        assertThat(sentence()).isEmpty();
    }

    @Test
    void whereNoRunHasTheMeasureNothingIsSaid() {
        Outcome.Reason completed = Outcome.Reason.COMPLETED;
        runs(1, 0.1, 0.2);
        runs(2, 0.1, 0.2);
        results.replaceAll(
                r -> new SweepResult(r.run(), 1, completed, Map.of(), 0, Double.NaN, null, 0));
        assertThat(sentence()).isEmpty();
        assertThat(ranking(Objective.Goal.MAX).undecided()).isZero();
    }

    @Test
    void ofOneRunEachTheOrderMayBeChance() {
        runs(1, 0.1);
        runs(2, 0.9);
        assertThat(sentence()).isEqualTo("With one run of each, the order may be chance.");
        runs(1, 0.1);
        assertThat(sentence()).isEqualTo("Not each has two runs yet: the order may be chance.");
        runs(2, 0.9);
        assertThat(sentence()).startsWith("The first stands alone");
    }

    @Test
    void exactTiesDoNotDecide() {
        runs(1, 0.5, 0.5);
        runs(2, 0.5, 0.5);
        runs(3, 0.6, 0.6);
        assertThat(sentence()).startsWith("The first 2 overlap with the best");
        results.clear();
        runs(1, 0.1 + 0.2, 0.3, 0.3);
        runs(2, 0.3, 0.3, 0.1 + 0.2);
        assertThat(sentence()).startsWith("The first 2 overlap with the best");
    }

    @Test
    void aWideBandFurtherDownIsNotPassedOver() {
        runs(1, 0.09, 0.11);
        runs(2, 0.29, 0.31);
        runs(3, 0.10, 0.80);
        runs(4, 0.90, 0.91);
        assertThat(order(ranking(Objective.Goal.MIN))).startsWith(1, 2, 3);
        assertThat(sentence()).startsWith("1 other overlaps with the first");
        runs(5, 0.09, 0.12);
        assertThat(sentence()).startsWith("2 others overlap with the first");
    }

    @Test
    void thoseOfWhichMoreRunsDivergedAreNeverAmongTheBest() {
        runs(1, 0.10, 0.12);
        runs(2, 0.10, 0.12, Double.NaN);
        runs(3, 0.70, 0.72);
        assertThat(ranking(Objective.Goal.MIN).undecided()).isEqualTo(1);
        assertThat(sentence())
                .startsWith("The first stands alone")
                .endsWith("Those of which more runs diverged are left out.");
        results.clear();
        runs(1, 0.10, 0.12);
        runs(2, 0.70, 0.72, Double.NaN);
        assertThat(sentence()).startsWith("The first stands alone").doesNotContain("left out");
    }

    /** Where runs of all diverged they still are told from each other by what is left. */
    @Test
    void whereRunsOfAllDivergedThoseThatAreLeftDecide() {
        runs(1, 0.10, 0.12, Double.NaN);
        runs(2, 0.11, 0.13, Double.NaN);
        runs(3, 0.70, 0.72, Double.NaN);
        assertThat(sentence()).startsWith("The first 2 overlap with the best");
    }

    @Test
    void ofManyTheBestIsComparedWithEach() {
        for (int i = 1; i <= 300; i++) {
            runs(i, 0.01 * i, 0.01 * i + 0.1);
        }
        // sd = 0.1 / √2; means lie apart by 0.01 (i - 1), and two sd are 0.1414.
        assertThat(sentence()).startsWith("The first 15 overlap with the best");
    }

    @Test
    void foldsOfASeedAreRunsOfACell() {
        for (int fold = 1; fold <= 5; fold++) {
            for (int cell = 1; cell <= 2; cell++) {
                PlannedRun run =
                        new PlannedRun(
                                "fold" + fold + "of" + cell,
                                new Combination(cell, List.of()),
                                1,
                                fold,
                                ShippedExperiments.opening());
                results.add(
                        new SweepResult(
                                run,
                                1,
                                Outcome.Reason.COMPLETED,
                                Map.of(),
                                1,
                                cell + 0.01 * fold,
                                null,
                                0));
            }
        }
        assertThat(ranking(Objective.Goal.MIN).rows().getFirst().measures().n()).isEqualTo(5);
        assertThat(sentence()).startsWith("The first stands alone");
    }
}
