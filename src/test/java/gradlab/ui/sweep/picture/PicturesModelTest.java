package gradlab.ui.sweep.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.sweep.Brush;
import gradlab.chart.sweep.ParallelAxes;
import gradlab.chart.sweep.Sweeps;
import gradlab.experiment.sweep.GridSearch;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;

import java.util.Objects;

class PicturesModelTest {
    private final PicturesModel model = new PicturesModel();
    private final SweepPlan plan =
            Sweeps.plan(new GridSearch(), 2, 0, Sweeps.values(Sweeps.BATCH, 1, 2, 4));

    private SweepRuns over(int done) {
        return Sweeps.over(plan, done, Double.NaN, run -> run.combination().number() * 0.1);
    }

    @Test
    void theBrushIsCountedInWords() {
        model.runs().set(over(5));
        assertThat(model.count().get()).isEqualTo("5 runs");
        model.brush()
                .set(
                        Brush.NONE.with(
                                over(5).columns().getLast(), new Brush.Span(0.05, 0.15, false)));
        assertThat(model.count().get()).isEqualTo("2 of 5 runs in the brush");
        assertThat(model.focus().brushed()).isTrue();
        model.runs().set(null);
        assertThat(model.count().get()).isEmpty();
    }

    @Test
    void newResultsLeaveBrushAndAxesAsTheyAre() {
        model.runs().set(over(3));
        ParallelAxes turned =
                Objects.requireNonNull(model.parallel().get())
                        .flipped(over(3).columns().getFirst());
        model.parallel().set(turned);
        model.brush()
                .set(Brush.NONE.with(over(3).columns().getFirst(), new Brush.Span(0, 1, false)));
        model.cell().set(2);
        model.runs().set(over(4));
        assertThat(model.parallel().get()).isEqualTo(turned);
        assertThat(model.count().get()).isEqualTo("3 of 4 runs in the brush");
        assertThat(model.cell().get()).isEqualTo(2);
    }

    @Test
    void anotherSweepBeginsAnew() {
        model.runs().set(over(3));
        model.brush()
                .set(Brush.NONE.with(over(3).columns().getFirst(), new Brush.Span(0, 1, false)));
        model.cell().set(2);
        model.runs().set(Sweeps.line(0.1, 0.2));
        assertThat(model.brush().get().isEmpty()).isTrue();
        assertThat(model.cell().get()).isZero();
    }

    @Test
    void noPictureIsAskedForWithTheAxesOfAnotherSweep() {
        model.runs().set(over(3));
        model.brush()
                .set(Brush.NONE.with(over(3).columns().getFirst(), new Brush.Span(0, 1, false)));
        model.revision()
                .subscribe(
                        revision ->
                                assertThat(Objects.requireNonNull(model.parallel().get()).order())
                                        .containsExactlyElementsOf(
                                                Objects.requireNonNull(model.runs().get())
                                                        .columns()));
        model.runs().set(Sweeps.line(0.1, 0.2));
    }

    @Test
    void aChosenRunChoosesItsCellAndAnotherCellLetsItGo() {
        model.runs().set(over(6));
        model.choose(over(6).runs().get(4));
        assertThat(model.cell().get()).isEqualTo(2);
        assertThat(model.run().get()).isEqualTo(4);
        model.cell().set(1);
        assertThat(model.run().get()).isEqualTo(PicturesModel.NONE);
    }
}
