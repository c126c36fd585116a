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

/** Where the mark of the best epoch stands in a plot from 100 to 300 by 100 to 200 pixels. */
class BestMarkTest {
    private static final Rectangle AREA = new Rectangle(100, 100, 200, 100);
    private static final int INK = Color.RED.getRGB();

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
    void wordsStandBelowTheRingAndBesideItAtTheBottom() {
        BufferedImage middle = drawn(50, 0.5, "MMMM");
        BufferedImage bottom = drawn(50, 0.05, "MMMM");
        BufferedImage corner = drawn(99, 0.05, "MMMM");
        assertThat(middle.getRGB(0, 0)).isNotEqualTo(INK);
        assertThat(ink(middle, 140, 260, 156, 180)).isPositive();
        assertThat(ink(bottom, 140, 260, 120, 188)).isZero();
        assertThat(ink(bottom, 206, 300, 188, 204)).isPositive();
        assertThat(ink(corner, 200, 290, 188, 204)).isPositive();
    }

    private static int ink(BufferedImage image, int fromX, int toX, int fromY, int toY) {
        int count = 0;
        for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
                count += (image.getRGB(x, y) & 0xffffff) == 0 ? 0 : 1;
            }
        }
        return count;
    }
}
