package gradlab.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class DescentTest {
    private static final int STEPS = 200;
    private static final double AGREES = 1e-4;

    /** Where so little more at the start makes so much at the end, no two computations agree. */
    private static final double NUDGE = 1e-13;

    private static final double CHAOS = 1e-6;

    static List<Optimizer> optimizers() {
        Stream<Optimizer> kinds =
                Knobs.permitted(Optimizer.class).stream()
                        .map(kind -> (Optimizer) Knobs.defaults(kind))
                        .flatMap(each -> Stream.of(0.001, 0.01, 0.1).map(each::withLearningRate));
        return Stream.concat(
                        kinds,
                        Stream.of(
                                new Sgd(0.002, 0.9, false, new Clipping()),
                                new Sgd(0.002, 0.9, true, new Clipping()),
                                new RmsProp(0.01, 0.9, 0.5, 1e-7, new Clipping())))
                .toList();
    }

    private static Place start(Surface surface, Random random) {
        Extent extent = surface.extent();
        return new Place(
                extent.left() + random.nextDouble() * extent.width(),
                surface.dimensions() == 1
                        ? 0
                        : extent.bottom() + random.nextDouble() * extent.height());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void itIsTheSameRuleInDoublePrecision(Optimizer optimizer) {
        Random random = new Random(31);
        int compared = 0;
        for (Surface surface : Surfaces.ALL) {
            for (int i = 0; i < 20; i++) {
                Place start = start(surface, random);
                Place beside = new Place(start.x() * (1 + NUDGE), start.y());
                double[][] exact = DoubleRules.path(surface, start, optimizer, STEPS);
                double[][] nudged = DoubleRules.path(surface, beside, optimizer, STEPS);
                DescentPath path = Descent.of(surface, start, optimizer, STEPS);
                for (int step = 0; step <= path.steps(); step++) {
                    double x = exact[step][0];
                    double y = exact[step][1];
                    double size = Math.max(1, Math.hypot(x, y));
                    if (!(Math.hypot(nudged[step][0] - x, nudged[step][1] - y) < CHAOS * size)) {
                        break;
                    }
                    compared++;
                    assertThat(path.x(step)).isCloseTo(x, within(AGREES * size));
                    assertThat(path.y(step)).isCloseTo(y, within(AGREES * size));
                    assertThat(path.loss(step)).isEqualTo(surface.value(path.place(step)));
                }
            }
        }
        assertThat(compared).isGreaterThan(100 * Surfaces.ALL.size());
    }

    @Test
    void aPathThatLeavesTheNumbersEndsThere() {
        DescentPath path =
                Descent.of(new Rosenbrock(), new Place(-1.2, 1), new Sgd().withLearningRate(1), 50);
        assertThat(path.diverged()).isTrue();
        assertThat(path.steps()).isLessThan(50);
        assertThat(path.place(path.steps() - 1).isFinite()).isTrue();
        assertThat(path.at(50)).isEqualTo(path.steps());
    }

    @Test
    void gradientsAreClippedFirst() {
        Optimizer byNorm = new Sgd(1, 0, false, new Clipping(0, 0.5, 0));
        DescentPath path = Descent.of(new Bowl(), new Place(3, -4), byNorm, 1);
        assertThat(path.x(1)).isCloseTo(3 - 0.3, within(1e-12));
        assertThat(path.y(1)).isCloseTo(-4 + 0.4, within(1e-12));
        assertThat(path.gradient(0, 0)).isEqualTo(3);
        Optimizer byValue = new Sgd(1, 0, false, new Clipping(3.5, 0, 0));
        DescentPath cut = Descent.of(new Bowl(), new Place(3, -4), byValue, 1);
        assertThat(cut.x(1)).isZero();
        assertThat(cut.y(1)).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void adamsFirstStepHasTheLengthOfTheRateWhateverTheSlope() {
        Optimizer adam = new Adam().withLearningRate(0.1);
        for (double x : new double[] {0.01, 1, 300}) {
            DescentPath path = Descent.of(new Parabola(), new Place(x, 0), adam, 1);
            assertThat(x - path.x(1)).isCloseTo(0.1, within(1e-4));
        }
    }
}
