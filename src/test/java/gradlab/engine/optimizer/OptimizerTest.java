package gradlab.engine.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Each rule against its textbook formula, written out anew in double for one weight. */
class OptimizerTest {
    private static final double START = 0.7;
    private static final double[] GRADIENTS = {0.5, -0.2, 0.9, 1.4, -0.05, 0.3, 0, -2.1, 0.01, 0.6};
    private static final Clipping NONE = new Clipping();

    /** A rule in double, with its own state. */
    private interface Rule {
        /** θ after step t. */
        double step(double theta, double g, int t);
    }

    private record Case(String name, Optimizer optimizer, Rule rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("sgd", new Sgd(0.1, 0, false, NONE), (theta, g, t) -> theta - 0.1 * g),
                new Case("sgd with momentum", new Sgd(0.1, 0.9, false, NONE), rolling(0.1, 0.9)),
                new Case("nesterov", new Sgd(0.1, 0.9, true, NONE), lookingAhead(0.1, 0.9)),
                new Case("adagrad", new Adagrad(0.1, 0.1, 1e-3, NONE), adagrad()),
                new Case("rmsprop", new RmsProp(0.01, 0.8, 0, 1e-3, NONE), rmsProp(0)),
                new Case(
                        "rmsprop with momentum",
                        new RmsProp(0.01, 0.8, 0.5, 1e-3, NONE),
                        rmsProp(0.5)),
                new Case("adam", new Adam(0.01, 0.8, 0.95, 1e-3, NONE), adam(0)),
                new Case("adamw", new AdamW(0.01, 0.3, 0.8, 0.95, 1e-3, NONE), adam(0.3)),
                new Case("adamax", new Adamax(0.01, 0.8, 0.95, 1e-3, NONE), adamax()),
                new Case("nadam", new Nadam(0.01, 0.8, 0.95, 1e-3, NONE), nadam()));
    }

    private static Rule rolling(double eta, double beta) {
        double[] m = {0};
        return (theta, g, t) -> {
            m[0] = beta * m[0] - eta * g;
            return theta + m[0];
        };
    }

    private static Rule lookingAhead(double eta, double beta) {
        double[] m = {0};
        return (theta, g, t) -> {
            m[0] = beta * m[0] - eta * g;
            return theta + beta * m[0] - eta * g;
        };
    }

    private static Rule adagrad() {
        double[] s = {0.1};
        return (theta, g, t) -> {
            s[0] += g * g;
            return theta - 0.1 * g / Math.sqrt(s[0] + 1e-3);
        };
    }

    private static Rule rmsProp(double beta) {
        double[] s = {0, 0};
        return (theta, g, t) -> {
            s[0] = 0.8 * s[0] + 0.2 * g * g;
            s[1] = beta * s[1] + 0.01 * g / Math.sqrt(s[0] + 1e-3);
            return theta - s[1];
        };
    }

    private static Rule adam(double decay) {
        double[] s = {0, 0};
        return (theta, g, t) -> {
            s[0] = 0.8 * s[0] + 0.2 * g;
            s[1] = 0.95 * s[1] + 0.05 * g * g;
            double rate = 0.01 * Math.sqrt(1 - Math.pow(0.95, t)) / (1 - Math.pow(0.8, t));
            return theta * (1 - 0.01 * decay) - rate * s[0] / (Math.sqrt(s[1]) + 1e-3);
        };
    }

    private static Rule adamax() {
        double[] s = {0, 0};
        return (theta, g, t) -> {
            s[0] = 0.8 * s[0] + 0.2 * g;
            s[1] = Math.max(0.95 * s[1], Math.abs(g));
            return theta - 0.01 / (1 - Math.pow(0.8, t)) * s[0] / (s[1] + 1e-3);
        };
    }

    private static Rule nadam() {
        double[] s = {0, 0, 1};
        return (theta, g, t) -> {
            double now = 0.8 * (1 - 0.5 * Math.pow(0.96, t));
            double next = 0.8 * (1 - 0.5 * Math.pow(0.96, t + 1));
            s[0] = 0.8 * s[0] + 0.2 * g;
            s[1] = 0.95 * s[1] + 0.05 * g * g;
            s[2] *= now;
            double mean = next * s[0] / (1 - s[2] * next) + (1 - now) * g / (1 - s[2]);
            double square = s[1] / (1 - Math.pow(0.95, t));
            return theta - 0.01 * mean / (Math.sqrt(square) + 1e-3);
        };
    }

    private static float[][] memoryOf(Optimizer optimizer, int length) {
        float[][] memory = new float[optimizer.memories()][length];
        optimizer.prepare(memory);
        return memory;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ruleIsTheTextbookFormula(Case tried) {
        Optimizer optimizer = tried.optimizer;
        float[] weights = {0, (float) START, 0};
        float[][] memory = memoryOf(optimizer, 3);
        Pace pace = new Pace();
        double theta = START;
        for (int t = 1; t <= GRADIENTS.length; t++) {
            double g = GRADIENTS[t - 1];
            theta = tried.rule.step(theta, g, t);
            float[] gradient = {0, (float) g, 0};
            pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
            optimizer.update(weights, gradient, memory, pace);
            assertThat((double) weights[1]).as("step %d", t).isCloseTo(theta, within(2e-6));
        }
        assertThat(weights[0]).isZero();
        assertThat(weights[2]).isZero();
    }

    static List<Optimizer> defaults() {
        return Knobs.permitted(Optimizer.class).stream()
                .map(type -> (Optimizer) Knobs.defaults(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void defaultsAreKerasDefaults(Optimizer optimizer) {
        assertThat(optimizer.learningRate()).isEqualTo(optimizer instanceof Sgd ? 0.01 : 0.001);
        assertThat(optimizer.clipping()).isEqualTo(NONE);
        assertThat(optimizer)
                .isIn(
                        new Sgd(0.01, 0, false, NONE),
                        new Adagrad(0.001, 0.1, 1e-7, NONE),
                        new RmsProp(0.001, 0.9, 0, 1e-7, NONE),
                        new Adam(0.001, 0.9, 0.999, 1e-7, NONE),
                        new AdamW(0.001, 0.004, 0.9, 0.999, 1e-7, NONE),
                        new Adamax(0.001, 0.9, 0.999, 1e-7, NONE),
                        new Nadam(0.001, 0.9, 0.999, 1e-7, NONE));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void rateAndMomentumCanBeReplaced(Optimizer optimizer) {
        assertThat(optimizer.withLearningRate(0.5).learningRate()).isEqualTo(0.5);
        assertThat(optimizer.withLearningRate(0.5).withLearningRate(optimizer.learningRate()))
                .isEqualTo(optimizer);
        if (optimizer instanceof Adagrad) {
            assertThat(optimizer.withMomentum(0.5).momentum()).isZero();
        } else {
            assertThat(optimizer.withMomentum(0.5).momentum()).isEqualTo(0.5);
        }
        assertThat(optimizer.withMomentum(0.5).memories()).isEqualTo(optimizer.memories());
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void everyRuleFindsTheBottomOfABowl(Optimizer optimizer) {
        Optimizer quick = optimizer.withLearningRate(optimizer instanceof Adagrad ? 1 : 0.05);
        float[] weights = {3, -2};
        float[][] memory = memoryOf(quick, 2);
        Pace pace = new Pace();
        for (int t = 1; t <= 2000; t++) {
            float[] gradient = {2 * weights[0], 2 * weights[1]};
            double rate = quick.learningRate() * (1 - t / 2001.0);
            pace.next(quick, rate, quick.momentum());
            quick.update(weights, gradient, memory, pace);
        }
        assertThat(weights).containsExactly(new float[] {0, 0}, within(1e-3f));
    }

    @Test
    void scheduledMomentumTakesThePlaceOfTheOwnOne() {
        float[] left = {1};
        float[] right = {1};
        Optimizer own = new Sgd(0.1, 0.5, false, NONE);
        Optimizer other = new Sgd(0.1, 0.9, false, NONE);
        float[][] leftMemory = {{0.2f}};
        float[][] rightMemory = {{0.2f}};
        Pace pace = new Pace();
        pace.next(own, 0.1, 0.9);
        own.update(left, new float[] {1}, leftMemory, pace);
        other.update(right, new float[] {1}, rightMemory, pace);
        assertThat(left).isEqualTo(right);
        assertThat(leftMemory).isDeepEqualTo(rightMemory);
    }

    @Test
    void settingsOutOfRangeAreRefusedWithTheValue() {
        assertThatThrownBy(() -> new Adam(0.1, 1, 0.9, 1e-7, NONE))
                .hasMessage("beta_1 must be at least 0 and below 1, not 1");
        assertThatThrownBy(() -> new Sgd(-0.1, 0, false, NONE))
                .hasMessage("learning_rate must be at least 0, not -0.1");
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void whatADeadUnitLeavesInMemoryIsNeverNearTheDenormals(Optimizer optimizer) {
        Optimizer rolling = optimizer.withMomentum(0.9);
        float[] weights = {1, 1, 1};
        float[][] memory = memoryOf(rolling, 3);
        float[] gradient = {0.3f, -1e-12f, 1e-19f};
        Pace pace = new Pace();
        for (int step = 1; step <= 200_000; step++) {
            pace.next(rolling, rolling.learningRate(), rolling.momentum());
            rolling.update(weights, gradient, memory, pace);
            if (step == 10) {
                gradient = new float[3];
            }
        }
        for (float[] each : memory) {
            for (float left : each) {
                assertThat(left == 0 || Math.abs(left) > 1e-31f).as("%s", left).isTrue();
            }
        }
    }
}
