package gradlab.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What every surface promises. */
class SurfaceTest {
    private static final double STEP = 1e-5;

    static List<Surface> surfaces() {
        return Stream.concat(
                        Surfaces.ALL.stream(),
                        Stream.of(new Bowl(4), new Ravine(300), new Parabola(0.3), measured()))
                .toList();
    }

    private static Surface measured() {
        int side = 33;
        double[] heights = new double[side * side];
        for (int i = 0; i < heights.length; i++) {
            double x = -2 + 4.0 * (i % side) / (side - 1);
            double y = -1 + 2.0 * (i / side) / (side - 1);
            heights[i] = 0.3 * x * x + y * y + 0.2 * Math.sin(3 * x) * y;
        }
        return new MeasuredLoss(
                new HeightGrid(new Extent(-2, 2, -1, 1), side, heights), new Place(-1.5, 0.5));
    }

    private static List<Place> places(Surface surface) {
        Random random = new Random(12);
        Extent extent = surface.extent().nearer(1 / 1.3, surface.extent().middle());
        return Stream.generate(
                        () ->
                                new Place(
                                        extent.left() + random.nextDouble() * extent.width(),
                                        surface.dimensions() == 1
                                                ? 0
                                                : extent.bottom()
                                                        + random.nextDouble() * extent.height()))
                .limit(200)
                .toList();
    }

    private static double[] gradient(Surface surface, double x, double y) {
        double[] gradient = new double[2];
        surface.gradient(x, y, gradient);
        return gradient;
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void itsGradientIsTheSlopeOfItsHeights(Surface surface) {
        for (Place p : places(surface)) {
            double[] gradient = gradient(surface, p.x(), p.y());
            double alongX = surface.value(p.x() + STEP, p.y()) - surface.value(p.x() - STEP, p.y());
            double alongY = surface.value(p.x(), p.y() + STEP) - surface.value(p.x(), p.y() - STEP);
            double size = 1 + Math.abs(surface.value(p)) + Math.abs(gradient[0] + gradient[1]);
            assertThat(gradient[0]).isCloseTo(alongX / (2 * STEP), within(1e-6 * size));
            assertThat(gradient[1])
                    .isCloseTo(
                            surface.dimensions() == 1 ? 0 : alongY / (2 * STEP),
                            within(1e-6 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void itsHessianIsTheSlopeOfItsGradient(Surface surface) {
        for (Place p : places(surface)) {
            double[] hessian = surface.hessian(p.x(), p.y());
            double[] right = gradient(surface, p.x() + STEP, p.y());
            double[] left = gradient(surface, p.x() - STEP, p.y());
            double[] above = gradient(surface, p.x(), p.y() + STEP);
            double[] below = gradient(surface, p.x(), p.y() - STEP);
            double size = 1 + Math.abs(hessian[0]) + Math.abs(hessian[1]) + Math.abs(hessian[2]);
            assertThat(hessian[0])
                    .isCloseTo((right[0] - left[0]) / (2 * STEP), within(1e-4 * size));
            assertThat(hessian[1])
                    .isCloseTo((right[1] - left[1]) / (2 * STEP), within(1e-4 * size));
            assertThat(hessian[1])
                    .isCloseTo((above[0] - below[0]) / (2 * STEP), within(1e-4 * size));
            assertThat(hessian[2])
                    .isCloseTo((above[1] - below[1]) / (2 * STEP), within(1e-4 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void itsMinimaAreFlatAndTheirSurroundingsHigher(Surface surface) {
        assertThat(surface.minima()).isNotEmpty();
        double flat = surface instanceof MeasuredLoss ? 2e-2 : 1e-9;
        for (Place minimum : surface.minima()) {
            assertThat(surface.extent().contains(minimum)).isTrue();
            double[] gradient = gradient(surface, minimum.x(), minimum.y());
            assertThat(Math.hypot(gradient[0], gradient[1])).isLessThan(flat);
            for (int i = 0; i < 16; i++) {
                double turn = i * Math.PI / 8;
                double up = surface.dimensions() == 1 ? 0 : Math.sin(turn);
                assertThat(
                                surface.value(
                                        minimum.x() + 0.02 * Math.cos(turn),
                                        minimum.y() + 0.02 * up))
                        .isGreaterThanOrEqualTo(surface.value(minimum));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void aRaceBeginsInSightAndAwayFromTheGoal(Surface surface) {
        assertThat(surface.extent().contains(surface.start())).isTrue();
        assertThat(surface.distance(surface.start()))
                .isGreaterThan(0.1 * surface.extent().height());
        assertThat(surface.formula()).startsWith("f(x");
        assertThat(surface.about().worded()).isNotBlank();
        assertThat(surface.title().worded()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void aCurveIsTheSameForEveryY(Surface surface) {
        boolean same = surface.value(0.4, 0.3) == surface.value(0.4, 0.6);
        assertThat(same).isEqualTo(surface.dimensions() == 1);
    }
}
