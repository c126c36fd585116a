package gradlab.chart.mark;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** Where the mark of the best epoch stands in a plot from 100 to 300 by 100 to 200 pixels. */
class BestMarkTest {
    private static final Rectangle AREA = new Rectangle(100, 100, 200, 100);
    private static final int INK = Color.RED.getRGB();
    private static final int GROUND = Color.BLACK.getRGB();
    private static final int SURFACE = new ChartOptions().theme().surface().getRGB();

    private static BufferedImage drawn(double epoch, double value, String words) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.setClip(AREA);
        NumberAxis epochs = new NumberAxis();
        epochs.setRange(0, 100);
        NumberAxis values = new NumberAxis();
        values.setRange(0, 1);
        new BestMark(epoch, value, words, Color.RED, new ChartOptions())
                .draw(g2, new XYPlot(), AREA, epochs, values, 0, null);
        g2.dispose();
        return image;
    }

    private static boolean inked(BufferedImage image, int fromX, int toX, int fromY, int toY) {
        for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
                if (image.getRGB(x, y) == INK) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100})
    void aRingAtTheEdgeOfThePlotIsWhole(double epoch) {
        int x = (int) (AREA.x + 2 * epoch);
        BufferedImage image = drawn(epoch, 0.5, "");
        assertThat(inked(image, x - 6, x - 2, 145, 156)).isTrue();
        assertThat(inked(image, x + 3, x + 7, 145, 156)).isTrue();
    }

    @Test
    void wordsStandBelowTheRingAndAboveItAtTheBottom() {
        BufferedImage middle = drawn(50, 0.5, "MMMM");
        BufferedImage bottom = drawn(50, 0.05, "MMMM");
        assertThat(ink(middle, 140, 260, 156, 180)).isPositive();
        assertThat(ink(middle, 140, 260, 120, 144)).isZero();
        assertThat(ink(bottom, 140, 260, 168, 189)).isPositive();
        assertThat(ink(bottom, 140, 260, 201, 220)).isZero();
    }

    @Test
    void wordsStayInThePlotAtItsEdges() {
        assertThat(ink(drawn(0, 0.5, "MMMM"), 0, 94, 100, 200)).isZero();
        assertThat(ink(drawn(0, 0.5, "MMMM"), 100, 160, 156, 180)).isPositive();
        assertThat(ink(drawn(100, 0.5, "MMMM"), 306, 400, 100, 200)).isZero();
        assertThat(ink(drawn(100, 0.5, "MMMM"), 240, 300, 156, 180)).isPositive();
    }

    /** A curve that runs through the word is kept off its letters. */
    @Test
    void wordsHaveAGroundOfTheirOwn() {
        BufferedImage image = drawn(50, 0.5, "MMMM");
        long ground =
                IntStream.range(140, 260).filter(x -> image.getRGB(x, 164) == SURFACE).count();
        assertThat(ground).isGreaterThan(10);
    }

    private static int ink(BufferedImage image, int fromX, int toX, int fromY, int toY) {
        int count = 0;
        for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
                int rgb = image.getRGB(x, y);
                count += rgb == GROUND || rgb == SURFACE ? 0 : 1;
            }
        }
        return count;
    }
}
