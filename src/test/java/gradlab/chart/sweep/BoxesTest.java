package gradlab.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.look.ChartTheme;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;

class BoxesTest {
    @Test
    void quartilesAndWhiskersOfTenNumbers() {
        // numpy.quantile of 1 … 9 and 30: 3.25, 5.5, 7.75; within 1.5 · 4.5 of the box: 1 and 9
        Box box = Box.of(30, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(box).isEqualTo(new Box(10, 1, 3.25, 5.5, 7.75, 9));
    }

    @Test
    void ofOneNumberAllIsThatNumber() {
        assertThat(Box.of(2)).isEqualTo(new Box(1, 2, 2, 2, 2, 2));
        assertThat(Box.of().n()).isZero();
    }

    @Test
    void aPointIsFoundInItsColumn() {
        SweepRuns runs = Sweeps.line(0.5, 0.4, Double.NaN, 0.6);
        BoxesLayout layout =
                new BoxesLayout(
                        new SweepNumbers(runs), 0, new SweepLook(ChartTheme.LIGHT, 1), 500, 300);
        SweepRun fourth = runs.runs().get(3);
        double x = layout.x(3, fourth);
        assertThat(layout.runAt(x, layout.y(0.6), SweepFocus.NONE, true)).contains(fourth);
        assertThat(layout.runAt(x, layout.y(0.6) - 60, SweepFocus.NONE, true)).isEmpty();
        assertThat(layout.runAt(x, layout.y(0.6) - 60, SweepFocus.NONE, false)).contains(fourth);
        assertThat(layout.runAt(0, 100, SweepFocus.NONE, false)).isEmpty();
        assertThat(layout.beside(fourth, -1, SweepFocus.NONE)).contains(runs.runs().get(1));
    }

    @Test
    void aSweepInWhichNothingVariesHasOneBox() {
        SweepRuns runs = Sweeps.line(0.5);
        BoxesLayout layout =
                new BoxesLayout(
                        new SweepNumbers(runs), -1, new SweepLook(ChartTheme.LIGHT, 1), 500, 300);
        assertThat(layout.count()).isEqualTo(1);
        assertThat(layout.above(null, 1, SweepFocus.NONE)).contains(runs.runs().getFirst());
    }
}
