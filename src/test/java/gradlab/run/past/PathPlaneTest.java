package gradlab.run.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.network.Weights;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class PathPlaneTest {
    // Two directions at right angles among four weights, and a path with Σ a·b = 0 along them.
    private static final double[] FIRST = {0.6, 0.8, 0, 0};
    private static final double[] SECOND = {0, 0, -1, 0};
    private static final double[][] PATH = {{-3, 1}, {-3, -1}, {-1, 1}, {-1, -1}, {0, 0}};
    private static final float[] END = {1, -2, 0.5f, 7};

    private static Weights weights(float[] kernel, float... variance) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        arrays.put("kernel", kernel);
        if (variance.length > 0) {
            arrays.put("moving_variance", variance);
        }
        return new Weights(List.of(new Weights.LayerWeights("only", arrays, Map.of("kernel", 1))));
    }

    private static Weights at(double a, double b) {
        float[] kernel = END.clone();
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] += (float) (a * FIRST[i] + b * SECOND[i]);
        }
        return weights(kernel);
    }

    private static PathPlane known() {
        List<Weights> path = new ArrayList<>();
        for (double[] point : PATH) {
            path.add(at(point[0], point[1]));
        }
        return PathPlane.of(path).orElseThrow();
    }

    private static float[] kernel(Weights weights) {
        return WeightVectors.all(weights).getFirst();
    }

    @Test
    void itsDirectionsAreThoseInWhichThePathVariesMost() {
        PathPlane plane = known();
        for (int i = 0; i < 4; i++) {
            assertThat(kernel(plane.direction(0))[i]).isCloseTo((float) FIRST[i], within(1e-6f));
            assertThat(kernel(plane.direction(1))[i]).isCloseTo((float) SECOND[i], within(1e-6f));
        }
    }

    @Test
    void everyPointOfThePathHasItsPlace() {
        PathPlane plane = known();
        for (int i = 0; i < PATH.length; i++) {
            assertThat(plane.place(i, 0)).isCloseTo(PATH[i][0], within(1e-5));
            assertThat(plane.place(i, 1)).isCloseTo(PATH[i][1], within(1e-5));
        }
    }

    @Test
    void itsSharesAreThoseOfTheSquaredDistancesFromTheEnd() {
        assertThat(known().share(0)).isCloseTo(20 / 24.0, within(1e-6));
        assertThat(known().share(1)).isCloseTo(4 / 24.0, within(1e-6));
    }

    @Test
    void weightsBesideThePlaneStandAtTheirFoot() {
        float[] kernel = kernel(at(2, 3)).clone();
        kernel[3] += 9;
        assertThat(known().place(weights(kernel), 0)).isCloseTo(2, within(1e-5));
        assertThat(known().place(weights(kernel), 1)).isCloseTo(3, within(1e-5));
    }

    @Test
    void aPlaceOnItMeansWeights() {
        PathPlane plane = known();
        Weights scratch = plane.scratch();
        plane.move(scratch, 2, -0.5);
        assertThat(kernel(scratch)).containsExactly(kernel(at(2, -0.5)), within(1e-5f));
    }

    @Test
    void aStraightPathGetsASecondDirectionAtRightAnglesThatExplainsNothing() {
        PathPlane plane = PathPlane.of(List.of(at(-2, 0), at(-1, 0), at(0, 0))).orElseThrow();
        assertThat(plane.share(0)).isCloseTo(1, within(1e-6));
        assertThat(plane.share(1)).isZero();
        float[] first = kernel(plane.direction(0));
        float[] second = kernel(plane.direction(1));
        double product = 0;
        double length = 0;
        for (int i = 0; i < 4; i++) {
            product += first[i] * second[i];
            length += second[i] * second[i];
        }
        assertThat(product).isCloseTo(0, within(1e-6));
        assertThat(length).isCloseTo(1, within(1e-6));
    }

    @Test
    void movingStatisticsGoAlongAndCountInNoDistance() {
        PathPlane plane =
                PathPlane.of(
                                List.of(
                                        weights(new float[] {-2, 0}, 5, 1),
                                        weights(new float[] {0, 0}, 1, 1)))
                        .orElseThrow();
        assertThat(plane.place(0, 0)).isCloseTo(-2, within(1e-6));
        Weights scratch = plane.scratch();
        plane.move(scratch, -1, 0);
        assertThat(WeightVectors.all(scratch).get(1))
                .containsExactly(new float[] {3, 1}, within(1e-5f));
        plane.move(scratch, 2, 0);
        assertThat(WeightVectors.all(scratch).get(1)[0]).as("no variance below 0").isZero();
    }

    @Test
    void thereIsNoPlaneWhereNothingMovedOrNumbersAreMissing() {
        assertThat(PathPlane.of(List.of(at(1, 1)))).isEmpty();
        assertThat(PathPlane.of(List.of(at(1, 1), at(1, 1)))).isEmpty();
        assertThat(PathPlane.of(List.of(at(0, 1), at(Double.NaN, 1)))).isEmpty();
    }
}
