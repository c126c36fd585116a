package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.run.history.Outcome;

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
}
