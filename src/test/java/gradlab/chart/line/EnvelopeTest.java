package gradlab.chart.line;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.run.history.Series;

import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static Series series(double... numbers) {
        Series series = new Series();
        for (double number : numbers) {
            series.add(number);
        }
        return series;
    }

    @Test
    void aSpreadReachesTwoDeviationsToEitherSide() {
        Envelope spread = new Envelope.Spread(series(1, 2), series(0.25, 0.5));
        assertThat(spread.extent(10)).isEqualTo(new Range(0.5, 3));
    }

    @Test
    void whatIsNotANumberIsLeftOut() {
        Envelope spread = new Envelope.Spread(series(1, Double.NaN), series(0.25, 0.5));
        assertThat(spread.extent(10)).isEqualTo(new Range(0.5, 1.5));
        assertThat(new Envelope.Spread(series(), series()).extent(10)).isNull();
    }

    @Test
    void extremesReachFromTheLeastToTheGreatest() {
        Envelope extremes = new Envelope.Extremes(series(1, 0.5), series(3, 2));
        assertThat(extremes.extent(10)).isEqualTo(new Range(0.5, 3));
        assertThat(extremes.greatest(1, 2)).isEqualTo(2);
    }
}
