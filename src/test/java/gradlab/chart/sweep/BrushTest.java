package gradlab.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;

class BrushTest {
    private final SweepRuns runs = Sweeps.line(0.5, 0.4, Double.NaN, 0.6, 0.7);
    private final SweepColumn size = runs.columns().getFirst();
    private final SweepColumn score = runs.columns().getLast();

    @Test
    void withoutASpanAllRunsAreInIt() {
        assertThat(Brush.NONE.of(runs).cardinality()).isEqualTo(5);
        assertThat(Brush.NONE.isEmpty()).isTrue();
    }

    @Test
    void aSpanHoldsWhatLiesWithinItsEnds() {
        Brush brush = Brush.NONE.with(score, new Brush.Span(0.5, 0.4, false));
        assertThat(brush.of(runs).stream()).containsExactly(0, 1);
    }

    @Test
    void aRunIsInAllSpansOrInNone() {
        Brush brush =
                Brush.NONE
                        .with(score, new Brush.Span(0.4, 0.6, false))
                        .with(size, new Brush.Span(2.5, 4, false));
        assertThat(brush.of(runs).stream()).containsExactly(3);
        assertThat(brush.without(size).of(runs).stream()).containsExactly(0, 1, 3);
    }

    @Test
    void whatDivergedIsOnlyInASpanThatAsksForIt() {
        assertThat(Brush.NONE.with(score, new Brush.Span(0, 9, false)).of(runs).get(2)).isFalse();
        Brush asked = Brush.NONE.with(score, new Brush.Span(8, 9, true));
        assertThat(asked.of(runs).stream()).containsExactly(2);
    }

    @Test
    void aCellIsHeldWhereOneOfItsRunsIs() {
        SweepPlan plan = Sweeps.plan(new GridSearch(), 2, 0, Sweeps.values(Sweeps.BATCH, 1, 2));
        SweepRuns two =
                Sweeps.over(
                        plan, 3, Double.NaN, run -> run.seed() + run.combination().number() * 0.1);
        Brush brush =
                Brush.NONE.with(two.columns().getLast(), new Brush.Span(2, 3, false)); // seed 2
        SweepFocus focus = new SweepFocus(true, brush.of(two), 0, -1, -1);
        assertThat(focus.contains(two.cells().get(0))).isTrue();
        assertThat(focus.contains(two.cells().get(1))).isFalse();
        assertThat(SweepFocus.NONE.contains(two.cells().get(1))).isTrue();
    }
}
