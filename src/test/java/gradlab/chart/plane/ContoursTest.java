package gradlab.chart.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.awt.geom.Line2D;
import java.util.List;

class ContoursTest {
    @Test
    void aSlopeIsCrossedByAStraightLine() {
        double[] slope = {0, 1, 2, 0, 1, 2, 0, 1, 2};
        List<Line2D> lines = new Contours(slope, 3, 3).at(0.25);
        assertThat(lines).hasSize(2);
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.getX1()).isCloseTo(0.25, within(1e-12));
                            assertThat(line.getX2()).isCloseTo(0.25, within(1e-12));
                        });
    }

    @Test
    void aBowlHasARingOfItsRadius() {
        int side = 81;
        double[] bowl = new double[side * side];
        for (int i = 0; i < bowl.length; i++) {
            bowl[i] = Math.pow(i % side - 40, 2) + Math.pow(i / side - 40, 2);
        }
        List<Line2D> ring = new Contours(bowl, side, side).at(30 * 30);
        double length = 0;
        for (Line2D piece : ring) {
            assertThat(Math.hypot(piece.getX1() - 40, piece.getY1() - 40))
                    .isCloseTo(30, within(0.02));
            length += piece.getP1().distance(piece.getP2());
        }
        assertThat(length).isCloseTo(2 * Math.PI * 30, within(0.5));
    }

    @Test
    void aSaddleIsDecidedByItsMiddle() {
        List<Line2D> joined = new Contours(new double[] {1, 0, 0, 1}, 2, 2).at(0.4);
        assertThat(joined).hasSize(2);
        assertThat(joined)
                .as("the high corners are joined, so each line cuts off a low one")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cuts(line, 1, 0) || cuts(line, 0, 1)).isTrue());
        List<Line2D> apart = new Contours(new double[] {1, 0, 0, 1}, 2, 2).at(0.6);
        assertThat(apart)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(cuts(line, 0, 0) || cuts(line, 1, 1)).isTrue());
    }

    private static boolean cuts(Line2D line, double x, double y) {
        double near = Math.abs(line.getX1() - x) + Math.abs(line.getY1() - y);
        double far = Math.abs(line.getX2() - x) + Math.abs(line.getY2() - y);
        return near <= 0.6 + 1e-9 && far <= 0.6 + 1e-9;
    }

    @Test
    void whereANumberIsMissingThereIsNoLine() {
        assertThat(new Contours(new double[] {0, 1, Double.POSITIVE_INFINITY, 1}, 2, 2).at(0.5))
                .isEmpty();
        assertThat(new Contours(new double[] {3, 3, 3, 3}, 2, 2).at(0.5)).isEmpty();
    }
}
