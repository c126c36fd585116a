package gradlab.data.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CanvasTest {
    private static final Fabric WHITE = Fabric.plain(1);

    private static double sum(Canvas canvas) {
        double sum = 0;
        for (float pixel : canvas.pixels()) {
            sum += pixel;
        }
        return sum;
    }

    @Test
    void aRectangleCoversEachPixelByItsShare() {
        Canvas canvas = new Canvas(4, 2);
        canvas.fill(Outline.from(0.5, 0).to(2.25, 0).to(2.25, 1.5).to(0.5, 1.5), WHITE);

        assertThat(canvas.pixels())
                .containsExactly(
                        new float[] {0.5f, 1, 0.25f, 0, 0.25f, 0.5f, 0.125f, 0}, within(1e-6f));
    }

    @Test
    void aFilledEllipseHasItsArea() {
        Canvas canvas = new Canvas(40, 40);
        canvas.fill(Outline.ellipse(20, 20, 15, 10), WHITE);

        assertThat(sum(canvas)).isCloseTo(Math.PI * 150, within(5.0));
    }

    @Test
    void whatReachesOverTheEdgeIsCutOff() {
        Canvas canvas = new Canvas(3, 3);
        canvas.fill(Outline.from(-5, -5).to(9, -5).to(9, 9).to(-5, 9), WHITE);
        canvas.stroke(Outline.from(-9, 1).to(-4, 1), 1, Fabric.NOTHING);

        assertThat(sum(canvas)).isEqualTo(9);
    }

    @Test
    void aStrokeIsAsThickAsAskedFor() {
        Canvas canvas = new Canvas(20, 9);
        canvas.stroke(Outline.from(-5, 4.5).to(25, 4.5), 3, WHITE);

        assertThat(sum(canvas)).isCloseTo(60, within(1e-4));
        assertThat(canvas.pixels()[4 * 20 + 10]).isEqualTo(1);
    }
}
