package gradlab.surface;

import gradlab.engine.optimizer.Adagrad;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Adamax;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
import gradlab.engine.optimizer.RmsProp;
import gradlab.engine.optimizer.Sgd;

/** The rules of the literature and of Keras in double precision, to hold the engine's to. */
final class DoubleRules {
    private final Optimizer optimizer;
    private final double[] a = new double[2];
    private final double[] b = new double[2];
    private double product = 1;
    private int t;

    DoubleRules(Optimizer optimizer) {
        this.optimizer = optimizer;
        if (optimizer instanceof Adagrad rule) {
            java.util.Arrays.fill(a, rule.initialAccumulatorValue());
        }
    }

    /** The places after 0, 1, … steps. */
    static double[][] path(Surface surface, Place start, Optimizer optimizer, int steps) {
        DoubleRules rules = new DoubleRules(optimizer);
        double[] w = {start.x(), start.y()};
        double[][] path = new double[steps + 1][];
        for (int step = 0; ; step++) {
            path[step] = w.clone();
            if (step == steps) {
                return path;
            }
            double[] g = new double[2];
            surface.gradient(w[0], w[1], g);
            rules.step(w, g);
        }
    }

    private void step(double[] w, double[] g) {
        t++;
        double u = optimizer.momentumAt(optimizer.momentum(), t);
        product *= u;
        for (int i = 0; i < 2; i++) {
            w[i] = next(w[i], g[i], i);
        }
    }

    private double next(double w, double g, int i) {
        double eta = optimizer.learningRate();
        return switch (optimizer) {
            case Sgd rule -> {
                a[i] = rule.momentum() * a[i] - eta * g;
                yield w + (rule.nesterov() ? rule.momentum() * a[i] - eta * g : a[i]);
            }
            case Adagrad rule -> {
                a[i] += g * g;
                yield w - eta * g / Math.sqrt(a[i] + rule.epsilon());
            }
            case RmsProp rule -> {
                a[i] = rule.rho() * a[i] + (1 - rule.rho()) * g * g;
                b[i] = rule.momentum() * b[i] + eta * g / Math.sqrt(a[i] + rule.epsilon());
                yield w - b[i];
            }
            case Adam rule -> adam(w, g, i, rule.beta1(), rule.beta2(), rule.epsilon());
            case AdamW rule ->
                    adam(
                            w - eta * rule.weightDecay() * w,
                            g,
                            i,
                            rule.beta1(),
                            rule.beta2(),
                            rule.epsilon());
            case Adamax rule -> {
                a[i] = rule.beta1() * a[i] + (1 - rule.beta1()) * g;
                b[i] = Math.max(rule.beta2() * b[i], Math.abs(g));
                yield w - eta / (1 - Math.pow(rule.beta1(), t)) * a[i] / (b[i] + rule.epsilon());
            }
            case Nadam rule -> {
                a[i] = rule.beta1() * a[i] + (1 - rule.beta1()) * g;
                b[i] = rule.beta2() * b[i] + (1 - rule.beta2()) * g * g;
                double now = rule.momentumAt(rule.beta1(), t);
                double ahead = rule.momentumAt(rule.beta1(), t + 1);
                double mean = ahead * a[i] / (1 - product * ahead) + (1 - now) * g / (1 - product);
                double square = b[i] / (1 - Math.pow(rule.beta2(), t));
                yield w - eta * mean / (Math.sqrt(square) + rule.epsilon());
            }
            // Of a rule that is not known here, OptimizerTest has the formula.
            default -> byItself(w, g, i);
        };
    }

    private double byItself(double w, double g, int i) {
        double[] memory = {a[i], b[i]};
        Pace pace = new Pace();
        pace.resume(t - 1L, 1);
        pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
        double next = optimizer.next(w, g, memory, pace);
        a[i] = memory[0];
        b[i] = memory[1];
        return next;
    }

    private double adam(double w, double g, int i, double beta1, double beta2, double epsilon) {
        a[i] = beta1 * a[i] + (1 - beta1) * g;
        b[i] = beta2 * b[i] + (1 - beta2) * g * g;
        double alpha =
                optimizer.learningRate()
                        * Math.sqrt(1 - Math.pow(beta2, t))
                        / (1 - Math.pow(beta1, t));
        return w - alpha * a[i] / (Math.sqrt(b[i]) + epsilon);
    }
}
