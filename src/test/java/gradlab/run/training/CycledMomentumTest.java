package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.optimizer.Adagrad;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Adamax;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Schedule.Per;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every optimizer under a momentum that is cycled, against its formula as Keras 3 has it, written
 * out anew in double for one weight.
 */
class CycledMomentumTest {
    private static final int EPOCHS = 6;
    private static final int BATCHES = 5;
    private static final double PEAK = 0.3;
    private static final double EPSILON = 1e-3;
    private static final Clipping NONE = new Clipping();

    /** A rule in double, with its own state. */
    private interface Rule {
        /** How far θ moves in step t, with this step's η and β. */
        double move(double theta, double g, double eta, double beta, int t);
    }

    private record Case(Optimizer optimizer, Rule rule) {
        @Override
        public String toString() {
            return optimizer.toString();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case(new Sgd(0.1, 0, false, NONE), rolling()),
                new Case(new Sgd(0.1, 0.5, false, NONE), rolling()),
                new Case(new Sgd(0.1, 0.5, true, NONE), lookingAhead()),
                new Case(new Adagrad(0.1, 0.1, EPSILON, NONE), adagrad()),
                new Case(new RmsProp(0.1, 0.8, 0, EPSILON, NONE), rmsProp()),
                new Case(new Adam(0.1, 0.5, 0.97, EPSILON, NONE), adam(0)),
                new Case(new AdamW(0.1, 0.2, 0.5, 0.97, EPSILON, NONE), adam(0.2)),
                new Case(new Adamax(0.1, 0.5, 0.97, EPSILON, NONE), adamax()),
                new Case(new Nadam(0.1, 0.5, 0.97, EPSILON, NONE), nadam(0.97, EPSILON)));
    }

    private static Rule rolling() {
        double[] m = {0};
        return (theta, g, eta, beta, t) -> m[0] = beta * m[0] - eta * g;
    }

    private static Rule lookingAhead() {
        double[] m = {0};
        return (theta, g, eta, beta, t) -> {
            m[0] = beta * m[0] - eta * g;
            return beta * m[0] - eta * g;
        };
    }

    private static Rule adagrad() {
        double[] s = {0.1};
        return (theta, g, eta, beta, t) -> {
            s[0] += g * g;
            return -eta * g / Math.sqrt(s[0] + EPSILON);
        };
    }

    /** The momentum is cycled, not the memory ρ of the squares. */
    private static Rule rmsProp() {
        double[] s = {0, 0};
        return (theta, g, eta, beta, t) -> {
            s[0] = 0.8 * s[0] + 0.2 * g * g;
            s[1] = beta * s[1] + eta * g / Math.sqrt(s[0] + EPSILON);
            return -s[1];
        };
    }

    /** The correction 1 − β₁ᵗ is of this step's β₁, whatever it was before. */
    private static Rule adam(double decay) {
        double[] s = {0, 0};
        return (theta, g, eta, beta, t) -> {
            s[0] = beta * s[0] + (1 - beta) * g;
            s[1] = 0.97 * s[1] + 0.03 * g * g;
            double alpha = eta * Math.sqrt(1 - Math.pow(0.97, t)) / (1 - Math.pow(beta, t));
            return -eta * decay * theta - alpha * s[0] / (Math.sqrt(s[1]) + EPSILON);
        };
    }

    private static Rule adamax() {
        double[] s = {0, 0};
        return (theta, g, eta, beta, t) -> {
            s[0] = beta * s[0] + (1 - beta) * g;
            s[1] = Math.max(0.97 * s[1], Math.abs(g));
            return -eta / (1 - Math.pow(beta, t)) * s[0] / (s[1] + EPSILON);
        };
    }

    /** The product of the coefficients is a running one. */
    private static Rule nadam(double beta2, double epsilon) {
        double[] s = {0, 0, 1};
        return (theta, g, eta, beta, t) -> {
            double now = beta * (1 - 0.5 * Math.pow(0.96, t));
            double next = beta * (1 - 0.5 * Math.pow(0.96, t + 1));
            s[0] = beta * s[0] + (1 - beta) * g;
            s[1] = beta2 * s[1] + (1 - beta2) * g * g;
            s[2] *= now;
            double mean = next * s[0] / (1 - s[2] * next) + (1 - now) * g / (1 - s[2]);
            return -eta * mean / (Math.sqrt(s[1] / (1 - Math.pow(beta2, t))) + epsilon);
        };
    }

    private static double height(int t, int total) {
        double position = t / (total - 1.0);
        return Math.max(0, 1 - Math.abs(position - 0.45) / 0.45);
    }

    private static double rate(double peak, int t, int total) {
        double position = t / (total - 1.0);
        return position <= 0.9
                ? peak * (0.1 + 0.9 * height(t, total))
                : peak * 0.1 * (1 - 0.999 * (position - 0.9) / 0.1);
    }

    private static double momentum(int t, int total) {
        return 0.95 - 0.1 * height(t, total);
    }

    /** Trains one weight, 0 at the start, by the program's own schedule and rule. */
    private static float[] train(Optimizer optimizer, double peak, int epochs, double[] gradients) {
        int batches = gradients.length / epochs;
        OneCycle cycle = new OneCycle(peak, 0.1, 0.45, Per.STEP, 0);
        LearningRates rates = new LearningRates(cycle, optimizer, batches);
        rates.start(optimizer, epochs);
        float[] path = new float[gradients.length];
        float[] weight = {0};
        float[][] memory = new float[optimizer.memories()][1];
        optimizer.prepare(memory);
        Pace pace = new Pace();
        for (int step = 0; step < gradients.length; step++) {
            rates.moveTo(step / batches, step);
            pace.next(optimizer, rates.rate(), rates.momentum());
            optimizer.update(weight, new float[] {(float) gradients[step]}, memory, pace);
            path[step] = weight[0];
        }
        return path;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRuleIsItsFormulaWithThisStepsMomentum(Case tried) {
        int total = EPOCHS * BATCHES;
        double[] gradients = new double[total];
        for (int i = 0; i < total; i++) {
            gradients[i] = (float) (Math.sin(1 + 3 * i) + 0.4);
        }
        float[] path = train(tried.optimizer, PEAK, EPOCHS, gradients);
        double theta = 0;
        for (int t = 1; t <= total; t++) {
            theta +=
                    tried.rule.move(
                            theta,
                            gradients[t - 1],
                            rate(PEAK, t - 1, total),
                            momentum(t - 1, total),
                            t);
            assertThat((double) path[t - 1]).as("step %d", t).isCloseTo(theta, within(1e-5));
        }
    }

    @Test
    void everyRuleIsTried() {
        Set<Class<?>> tried =
                new HashSet<>(cases().map(each -> each.optimizer.getClass()).toList());

        assertThat(tried).isEqualTo(Set.copyOf(Knobs.permitted(Optimizer.class)));
    }

    @Test
    void tenStepsOfNadamKeepTheProductOfTheirMomenta() {
        double[] gradients = new double[10];
        Arrays.fill(gradients, -1);

        // 3.31561 where this step's coefficient is raised to a power instead.
        assertThat(train(new Nadam(), 1, 2, gradients)[9]).isCloseTo(3.33135f, within(1e-5f));
    }

    @Test
    void aFileWithoutTheProductGetsThatOfItsSteps() {
        Nadam nadam = new Nadam();
        for (int done : List.of(0, 1, 7, 30)) {
            LearningRates rates = new LearningRates(new OneCycle(), nadam, BATCHES);
            rates.start(nadam, EPOCHS);
            double product = 1;
            for (int t = 1; t <= done; t++) {
                product *= momentum(t - 1, 30) * (1 - 0.5 * Math.pow(0.96, t));
            }

            assertThat(rates.momentumProduct(done)).isCloseTo(product, within(1e-12));
        }
    }
}
