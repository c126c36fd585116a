package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class ChartZoomTest {
    private final XYPlot plot =
            ChartKind.LOSS
                    .chart(new SyntheticRun(1).epochs(10_000).subject(), new ChartOptions())
                    .getXYPlot();
    private final ChartZoom zoom = new ChartZoom(plot);

    private Range epochs() {
        return plot.getDomainAxis().getRange();
    }

    @Test
    void zoomingInKeepsTheMiddleAndThinsAnew() {
        zoom.scale(0.01);
        assertThat(epochs()).isEqualTo(new Range(4_950, 5_050));
        assertThat(plot.getDataset().getItemCount(0)).isBetween(100, 104);
    }

    @Test
    void zoomingOutEndsAtTheWholeRun() {
        zoom.scale(0.5);
        zoom.scale(3);
        assertThat(epochs()).isEqualTo(new Range(0, 10_000));
        assertThat(plot.getDomainAxis().isAutoRange()).isTrue();
    }

    @Test
    void panningStopsAtTheEndsOfTheRun() {
        zoom.scale(0.5);
        zoom.pan(0.2);
        assertThat(epochs().getLowerBound()).isCloseTo(3_500, within(1e-6));
        zoom.pan(7);
        assertThat(epochs()).isEqualTo(new Range(5_000, 10_000));
        zoom.pan(-20);
        assertThat(epochs()).isEqualTo(new Range(0, 5_000));
    }

    @Test
    void zoomingOutNearAnEndDoesNotLookBeyondIt() {
        zoom.scale(0.1);
        zoom.pan(100);
        zoom.scale(2);
        assertThat(epochs()).isEqualTo(new Range(8_000, 10_000));
    }

    @Test
    void valuesFillTheHeightWithWhatIsInSight() {
        plot.getDomainAxis().setRange(200, 400);
        zoom.fitValues();
        Range values = plot.getRangeAxis().getRange();
        assertThat(values.getLowerBound()).isGreaterThan(0.67);
        assertThat(values.getUpperBound()).isLessThan(0.72);
        zoom.reset();
        assertThat(plot.getRangeAxis().getUpperBound()).isGreaterThan(0.85);
    }
}
