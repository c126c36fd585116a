package gradlab.chart.line;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.ChartKind;
import gradlab.chart.Moments;
import gradlab.chart.SyntheticRun;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

class EpochAreaTest {
    private static final EpochArea AREA = new EpochArea(40, 240, 20, 120, 0, 100);

    @Test
    void anEpochStandsWhereItIsReadBack() {
        for (int epoch = 1; epoch <= 100; epoch++) {
            assertThat(AREA.epochAt(AREA.x(epoch))).isEqualTo(epoch);
        }
    }

    @Test
    void noEpochIsReadBeforeTheFirstOrBehindTheLast() {
        assertThat(AREA.epochAt(40)).isEqualTo(1);
        assertThat(AREA.epochAt(500)).isEqualTo(100);
    }

    @Test
    void theEndsOfAZoomedChartAreItsWholeEpochs() {
        EpochArea zoomed = new EpochArea(0, 10, 0, 10, 2.5, 7.5);
        assertThat(zoomed.first()).isEqualTo(3);
        assertThat(zoomed.last()).isEqualTo(7);
        assertThat(zoomed.shows(8)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LOSS", "GRADIENT_NORM", "GRADIENT_WATERFALL", "ACTIVATION", "LEARNING_RATE"})
    void chartsOverEpochsHaveOne(ChartKind kind) {
        EpochArea area = drawn(kind);
        assertThat(area).isNotNull();
        assertThat(area.last()).isEqualTo(30);
        assertThat(area.left()).isBetween(10.0, 120.0);
        assertThat(area.right()).isBetween(260.0, 400.0);
    }

    @Test
    void aPlaneOfInputsHasNone() {
        assertThat(drawn(ChartKind.DECISION_SURFACE)).isNull();
    }

    private static EpochArea drawn(ChartKind kind) {
        ChartSubject subject = new SyntheticRun(3).epochs(30).subject().at(Moments.circles());
        ChartOptions options = new ChartOptions();
        JFreeChart chart = kind.chart(subject, options);
        ChartRenderingInfo info = new ChartRenderingInfo();
        Graphics2D g2 = new BufferedImage(400, 220, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, 400, 220), info);
        g2.dispose();
        return EpochArea.of(chart, info.getPlotInfo().getDataArea());
    }
}
