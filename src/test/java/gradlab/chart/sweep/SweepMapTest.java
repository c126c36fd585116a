package gradlab.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.look.ChartTheme;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.RandomSearch;
import gradlab.experiment.sweep.Range;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;

import java.util.List;

class SweepMapTest {
    private static SweepMap map(SweepRuns runs) {
        return new SweepMap(runs, MapAxes.of(runs));
    }

    private static List<Double> scores(SweepMap map) {
        return map.places().stream().map(MapPlace::score).toList();
    }

    /** Of a grid of 2 by 2 with the scores 1, 2, 3, 4 in its order, the last axis fastest. */
    private static SweepRuns square(Objective.Goal goal, double chance) {
        SweepPlan plan =
                Sweeps.plan(
                        "val_accuracy",
                        goal,
                        new GridSearch(),
                        1,
                        0,
                        Sweeps.values(Sweeps.RATE, 0.1, 0.2),
                        Sweeps.values(Sweeps.BATCH, 8, 16));
        return Sweeps.over(plan, 4, chance, run -> run.combination().number());
    }

    @Test
    void placesFollowTheValuesFromTheFootUp() {
        SweepMap map = map(square(Objective.Goal.MIN, Double.NaN));
        assertThat(scores(map)).containsExactly(1.0, 3.0, 2.0, 4.0);
        assertThat(map.at(1, 0).score()).isEqualTo(3);
    }

    @Test
    void brightIsBetterForLossesAndAccuraciesAlike() {
        SweepMap loss = map(square(Objective.Goal.MIN, Double.NaN));
        assertThat(loss.brightness(1)).isEqualTo(1);
        assertThat(loss.brightness(4)).isZero();
        SweepMap accuracy = map(square(Objective.Goal.MAX, Double.NaN));
        assertThat(accuracy.brightness(4)).isEqualTo(1);
        assertThat(accuracy.brightness(1)).isZero();
        assertThat(accuracy.brightness(2)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void chanceIsTheDarkEndWhereAnythingBeatsIt() {
        SweepMap beaten = map(square(Objective.Goal.MIN, 3));
        assertThat(beaten.darkIsChance()).isTrue();
        assertThat(beaten.brightness(3)).isZero();
        assertThat(beaten.brightness(4)).isZero();
        assertThat(beaten.brightness(2)).isCloseTo(0.5, within(1e-12));
        SweepMap worse = map(square(Objective.Goal.MIN, 0.5));
        assertThat(worse.darkIsChance()).isFalse();
        assertThat(worse.dark()).isEqualTo(4);
    }

    @Test
    void theBestIsTheFirstOfTheRanking() {
        SweepMap map = map(square(Objective.Goal.MAX, Double.NaN));
        assertThat(map.bestPlace()).contains(map.at(1, 1));
        assertThat(map.combination(map.at(1, 1))).isEqualTo(4);
    }

    @Test
    void whereHalfOfTheRunsDivergedThereIsNoScore() {
        SweepPlan plan = Sweeps.plan(new GridSearch(), 3, 0, Sweeps.values(Sweeps.BATCH, 1, 2));
        SweepRuns runs =
                Sweeps.over(
                        plan,
                        6,
                        Double.NaN,
                        run -> run.seed() <= run.combination().number() ? Double.NaN : run.seed());
        SweepMap map = map(runs);
        assertThat(map.at(0, 0).score()).isEqualTo(2.5); // one of three diverged
        assertThat(map.at(1, 0).broken()).isTrue(); // two of three
        assertThat(map.at(1, 0).diverged()).isEqualTo(2);
    }

    @Test
    void theOthersOfMoreThanTwoAxesAreGathered() {
        SweepPlan plan =
                Sweeps.plan(
                        new GridSearch(),
                        1,
                        0,
                        Sweeps.values(Sweeps.RATE, 0.1, 0.2),
                        Sweeps.values(Sweeps.BATCH, 8, 16),
                        Sweeps.values("training.epochs", 1, 2, 3));
        SweepRuns runs = Sweeps.over(plan, 12, Double.NaN, run -> run.combination().number());
        MapAxes axes = MapAxes.of(runs);
        assertThat(new SweepMap(runs, axes).at(0, 0).score()).isEqualTo(2); // of 1, 2, 3
        assertThat(new SweepMap(runs, axes.with(MapAxes.Rest.BEST)).at(0, 0).score()).isEqualTo(1);
        SweepMap other = new SweepMap(runs, axes.withUp(2));
        assertThat(other.rows()).isEqualTo(3);
        assertThat(other.at(0, 0).cells()).hasSize(2);
        assertThat(axes.withUp(0)).isEqualTo(new MapAxes(1, 0, MapAxes.Rest.MEDIAN));
    }

    @Test
    void valuesDrawnFromARangeAreGatheredInParts() {
        Range range = new Range(Setting.parse(Sweeps.RATE), 1e-4, 1, 0, Range.Scale.LOG, false);
        SweepPlan plan = Sweeps.plan(new RandomSearch(100, 3), 1, 0, range);
        SweepMap map = map(Sweeps.over(plan, 100, Double.NaN, run -> 1));
        assertThat(map.columns()).isEqualTo(8);
        assertThat(map.places().stream().mapToInt(MapPlace::done).sum()).isEqualTo(100);
    }

    @Test
    void oneAxisIsARowAndNoneIsACell() {
        assertThat(map(Sweeps.line(0.5, 0.4)).rows()).isEqualTo(1);
        SweepPlan plan = Sweeps.plan(new GridSearch(), 3, 0);
        SweepMap map = map(Sweeps.over(plan, 2, Double.NaN, run -> run.seed()));
        assertThat(map.places()).hasSize(1);
        assertThat(map.at(0, 0).score()).isEqualTo(1.5);
    }

    @Test
    void whatIsAllTheSameIsNeitherGoodNorBad() {
        assertThat(map(Sweeps.line(0.5, 0.5)).brightness(0.5)).isEqualTo(0.5);
    }

    @Test
    void lossesOverDecadesAreToldApartByTheirRatios() {
        SweepMap map = map(Sweeps.line(0.01, 0.1, 1, 100));
        assertThat(map.brightness(1)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aPlaceIsFoundWhereItIsDrawn() {
        SweepMap map = map(square(Objective.Goal.MIN, Double.NaN));
        MapLayout layout = MapLayout.of(map, new SweepLook(ChartTheme.LIGHT, 1), 400, 300);
        for (MapPlace place : map.places()) {
            assertThat(
                            layout.placeAt(
                                    layout.cell(place).getCenterX(),
                                    layout.cell(place).getCenterY()))
                    .contains(place);
        }
        assertThat(layout.placeAt(0, 0)).isEmpty();
    }
}
