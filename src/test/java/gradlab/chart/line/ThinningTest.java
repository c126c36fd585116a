package gradlab.chart.line;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.axis.ChartScale;
import gradlab.run.history.Series;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ThinningTest {
    private static Series noise(int size) {
        Random random = new Random(1);
        Series series = new Series();
        for (int i = 0; i < size; i++) {
            series.add(random.nextGaussian());
        }
        return series;
    }

    @Test
    void fewPointsStayAsTheyAre() {
        Series series = noise(100);
        Thinning thinned = Thinning.of(series, 1, 100, 50);
        assertThat(thinned.count()).isEqualTo(100);
        assertThat(thinned.epoch(0)).isEqualTo(1);
        assertThat(thinned.value(99)).isEqualTo(series.get(99));
    }

    @Test
    void manyPointsBecomeAtMostTwoAColumn() {
        for (int size : new int[] {1_001, 4_000, 99_999, 1_000_000}) {
            assertThat(Thinning.of(noise(size), 1, size, 500).count()).isBetween(500, 1_002);
        }
    }

    @Test
    void aSingleSpikeSurvives() {
        Series series = new Series();
        for (int i = 0; i < 100_000; i++) {
            series.add(i == 77_777 ? 50 : i == 22_222 ? -50 : 0);
        }
        Thinning thinned = Thinning.of(series, 1, 100_000, 300);
        assertThat(thinned.greatest(ChartScale.LINEAR)).isEqualTo(50);
        assertThat(thinned.least(ChartScale.LINEAR)).isEqualTo(-50);
    }

    @Test
    void pointsDoNotMoveWhenTheRunGoesOn() {
        Series series = noise(10_000);
        Thinning before = Thinning.of(series, 1, 10_000, 100);
        series.add(3);
        Thinning after = Thinning.of(series, 1, 10_001, 100);
        for (int i = 0; i < before.count() - 2; i++) {
            assertThat(after.epoch(i)).isEqualTo(before.epoch(i));
            assertThat(after.value(i)).isEqualTo(before.value(i));
        }
    }

    @Test
    void epochsGoUpAndStayInTheStretch() {
        Thinning thinned = Thinning.of(noise(50_000), 10_001, 40_000, 200);
        for (int i = 1; i < thinned.count(); i++) {
            assertThat(thinned.epoch(i)).isGreaterThan(thinned.epoch(i - 1));
        }
        assertThat(thinned.epoch(0)).isGreaterThanOrEqualTo(10_000);
        assertThat(thinned.epoch(thinned.count() - 1)).isLessThanOrEqualTo(40_001);
    }

    @Test
    void aColumnWithoutANumberIsAGap() {
        Series series = new Series();
        for (int i = 0; i < 1_000; i++) {
            series.add(i < 500 ? 1 : Double.NaN);
        }
        Thinning thinned = Thinning.of(series, 1, 1_000, 10);
        assertThat(thinned.value(0)).isEqualTo(1);
        assertThat(thinned.value(thinned.count() - 1)).isNaN();
    }

    @Test
    void infinityAmongAFewPointsIsAGapAsWell() {
        Series series = new Series();
        series.add(1);
        series.add(Double.POSITIVE_INFINITY);
        assertThat(Thinning.of(series, 1, 2, 10).value(1)).isNaN();
    }

    @Test
    void aStretchBeyondTheEndIsEmpty() {
        assertThat(Thinning.of(noise(10), 20, 30, 5).count()).isZero();
        assertThat(Thinning.of(new Series(), 1, 0, 5).least(ChartScale.LOG)).isInfinite();
    }
}
