package gradlab.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.look.ChartTheme;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.BitSet;

class ParallelLayoutTest {
    private static final SweepLook LOOK = new SweepLook(ChartTheme.LIGHT, 1);
    private final SweepRuns runs = Sweeps.line(0.5, 0.4, Double.NaN, 0.6, 0.7);
    private final ParallelAxes axes = ParallelAxes.of(runs);
    private final int last = axes.order().size() - 1;
    private final SweepColumn score = axes.order().getLast();

    private static ParallelLayout layout(SweepRuns runs, ParallelAxes axes) {
        return new ParallelLayout(new SweepNumbers(runs), axes, LOOK, 600, 300);
    }

    @Test
    void theBetterIsUpUntilAnAxisIsTurnedOver() {
        ParallelLayout layout = layout(runs, axes);
        assertThat(layout.yOf(last, 0.4)).isEqualTo(layout.top());
        assertThat(layout.yOf(last, 0.7)).isEqualTo(layout.bottom());
        ParallelLayout turned = layout(runs, axes.flipped(score));
        assertThat(turned.yOf(last, 0.7)).isEqualTo(turned.top());
        assertThat(axes.flipped(score).flipped(score)).isEqualTo(axes);
        assertThat(layout.yOf(0, 4)).isEqualTo(layout.top()); // the greatest batch
    }

    @Test
    void whatDivergedStandsBelowAllScores() {
        ParallelLayout layout = layout(runs, axes);
        assertThat(layout.yOf(last, Double.NaN)).isGreaterThan(layout.bottom() + 5);
    }

    @Test
    void aSpanAndTheHeightsItWasDraggedOverAreTheSame() {
        for (ParallelAxes each : new ParallelAxes[] {axes, axes.flipped(score)}) {
            ParallelLayout layout = layout(runs, each);
            for (int axis = 0; axis < each.order().size(); axis++) {
                double high = layout.top() + 0.2 * (layout.bottom() - layout.top());
                double low = layout.top() + 0.7 * (layout.bottom() - layout.top());
                double[] ends = layout.ends(axis, layout.span(axis, low, high));
                assertThat(ends[0]).isCloseTo(high, within(1e-6));
                assertThat(ends[1]).isCloseTo(low, within(1e-6));
            }
        }
    }

    @Test
    void aSpanToTheFootHoldsWhatDiverged() {
        ParallelLayout layout = layout(runs, axes);
        Brush.Span foot = layout.span(last, layout.bottom() - 3, layout.bottom() + 18);
        assertThat(foot.contains(Double.NaN)).isTrue();
        assertThat(foot.contains(0.7)).isTrue();
        assertThat(foot.contains(0.5)).isFalse();
        assertThat(layout.span(last, layout.top(), layout.bottom()).contains(Double.NaN)).isFalse();
    }

    @Test
    void aSpanOverAllOfAnAxisHoldsAllThatHaveANumber() {
        ParallelLayout layout = layout(runs, axes);
        for (int axis = 0; axis <= last; axis++) {
            Brush all =
                    Brush.NONE.with(
                            axes.order().get(axis),
                            layout.span(axis, layout.top(), layout.bottom()));
            assertThat(all.of(runs).cardinality()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void anAxisMovesAndTheOthersCloseUp() {
        SweepColumn first = axes.order().getFirst();
        assertThat(axes.moved(first, 2).order().get(2)).isEqualTo(first);
        assertThat(axes.moved(first, 2).order().get(0)).isEqualTo(axes.order().get(1));
        assertThat(axes.moved(first, 99).order().getLast()).isEqualTo(first);
        assertThat(axes.moved(first, -1)).isEqualTo(axes);
    }

    @Test
    void aRunIsFoundOnItsLine() {
        ParallelLayout layout = layout(runs, axes);
        SweepRun second = runs.runs().get(1);
        double x = (layout.x(last - 1) + layout.x(last)) / 2;
        double y =
                (layout.yOf(last - 1, axes.order().get(last - 1).value(second, runs.cells().get(1)))
                                + layout.yOf(last, second.score()))
                        / 2;
        assertThat(layout.runAt(x, y, SweepFocus.NONE)).contains(second);
        SweepFocus others = new SweepFocus(true, new BitSet(), 0, -1, -1);
        assertThat(layout.runAt(x, y, others)).isEmpty();
    }

    @Test
    void oneRunAndEqualRunsHaveAPlace() {
        for (SweepRuns few : new SweepRuns[] {Sweeps.line(0.5), Sweeps.line(0.5, 0.5)}) {
            ParallelAxes order = ParallelAxes.of(few);
            ParallelLayout layout = layout(few, order);
            double middle = (layout.top() + layout.bottom()) / 2;
            int at = order.order().size() - 1;
            assertThat(layout.yOf(at, 0.5)).isCloseTo(middle, within(1e-9));
            Brush.Span span = layout.span(at, middle - 5, middle + 5);
            assertThat(Brush.NONE.with(order.order().get(at), span).of(few).cardinality())
                    .isEqualTo(few.runs().size());
            Brush.Span beside = layout.span(at, layout.top(), middle - 20);
            assertThat(Brush.NONE.with(order.order().get(at), beside).of(few).cardinality())
                    .isZero();
        }
    }

    @Test
    void lossesOverDecadesStandByTheirRatios() {
        SweepRuns wide = Sweeps.line(0.01, 0.1, 1);
        ParallelLayout layout = layout(wide, ParallelAxes.of(wide));
        int at = wide.columns().size() - 1;
        assertThat(layout.yOf(at, 0.1))
                .isCloseTo((layout.top() + layout.bottom()) / 2, within(1e-6));
    }

    @Test
    void linesThatLeaveTheBrushLeaveNothingBehind() {
        ParallelLayout layout = layout(runs, axes);
        BitSet some = new BitSet();
        some.set(1, 4);
        BitSet fewer = new BitSet();
        fewer.set(1, 3);
        LineLayer kept = new LineLayer(600, 300, layout, 1);
        kept.of(some);
        int[] after = over(kept.of(fewer));
        assertThat(after).isEqualTo(over(new LineLayer(600, 300, layout, 1).of(fewer)));
        assertThat(after).isNotEqualTo(over(new LineLayer(600, 300, layout, 1).of(some)));
    }

    private static int[] over(LineRaster lines) {
        int[] pixels = new int[600 * 300];
        lines.over(pixels, Color.RED, 0.5);
        return pixels;
    }

    @Test
    void theLinesOnTheScreenAreThoseOfAFile() {
        ParallelLayout layout = layout(runs, axes);
        ParallelPicture picture =
                new ParallelPicture(layout, Brush.NONE, SweepFocus.NONE, LOOK, null);
        BufferedImage screen = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        new ParallelRaster().draw(picture, screen, 1);
        BufferedImage file = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB_PRE);
        SweepLook.onto(
                file,
                1,
                LOOK.theme().surface(),
                g2 -> picture.paint(g2, new java.awt.geom.Rectangle2D.Double(), (place, w) -> {}));
        long different = 0;
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 600; x++) {
                int red = (screen.getRGB(x, y) >> 16 & 0xFF) - (file.getRGB(x, y) >> 16 & 0xFF);
                different += Math.abs(red) > 70 ? 1 : 0;
            }
        }
        assertThat(different).isLessThan(600 * 300 / 200);
    }
}
