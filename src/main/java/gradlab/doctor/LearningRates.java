package gradlab.doctor;

import gradlab.engine.optimizer.Sgd;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Piecewise;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Experiment;
import gradlab.run.training.FirstBatch;

/** Learning rates at which a step moves weights by about as much as it should. */
final class LearningRates {
    /** What a step may move, as a share of the weights: a few times the rule of thumb of 10⁻³. */
    private static final double AIM = 3e-3;

    private static final double GREATEST_CHANGE = 1000;

    private static final double DESCENT = 0.5;
    private static final double USUAL_DESCENT = 0.05;
    private static final double USUAL_WITH_MOMENTUM = 0.01;
    private static final double ADAPTIVE = 0.02;
    private static final double USUAL_ADAPTIVE = 0.001;
    private static final double MODERATE = 100;

    private LearningRates() {}

    /** The greatest rate of a run as planned: the optimizer's, or its schedule's own. */
    static double greatest(Experiment e) {
        double own = e.training().optimizer().learningRate();
        return switch (e.training().schedule()) {
            case OneCycle cycle -> cycle.maxLearningRate();
            case Piecewise pieces ->
                    pieces.values().stream().mapToDouble(rate -> rate).max().orElse(own);
            case Schedule _ -> own;
        };
    }

    /** Above this no rate is a good idea: η·1/(1 − β) of plain descent, η of the others. */
    static double ceiling(Experiment e) {
        return e.training().optimizer() instanceof Sgd sgd
                ? DESCENT * Math.max(0.1, 1 - sgd.momentum())
                : ADAPTIVE;
    }

    private static double usual(Experiment e) {
        return e.training().optimizer() instanceof Sgd sgd
                ? sgd.momentum() > 0.5 ? USUAL_WITH_MOMENTUM : USUAL_DESCENT
                : USUAL_ADAPTIVE;
    }

    /** What is left of the greatest rate at a share of the run, as planned. */
    static double planned(Experiment e, long stepsPerEpoch, double share) {
        Schedule schedule = e.training().schedule();
        long each = schedule.per() == Schedule.Per.STEP ? stepsPerEpoch : 1;
        long total = each * e.training().epochs();
        double own = e.training().optimizer().learningRate();
        return schedule.rate(own, (long) (share * total), total);
    }

    /**
     * Lower than now.
     *
     * @param ratio how much a step moves the weights now; NaN where it was not recorded
     */
    static double lower(Examination run, double ratio) {
        double now = greatest(run.experiment());
        double factor = ratio > 0 ? ratio / AIM : 10;
        return Remedies.round(now / Math.clamp(factor, 3, GREATEST_CHANGE));
    }

    /** Higher than now, by at least ten times; from far below, what is usual. */
    static double higher(Examination run, double ratio) {
        double now = greatest(run.experiment());
        double factor = ratio > 0 ? Math.max(10, AIM / ratio) : GREATEST_CHANGE;
        double rate =
                factor < GREATEST_CHANGE
                        ? factor * now
                        : Math.max(10 * now, usual(run.experiment()));
        return Remedies.round(Math.min(rate, ceiling(run.experiment())));
    }

    /**
     * Where nothing was recorded: the usual rate where the gradients are of the usual size, else
     * the one at which the first step of plain descent moves the weights by the aim; a tenth of now
     * if that is less.
     */
    static double ofFirstStep(Examination run) {
        Experiment e = run.experiment();
        double rate = Math.min(greatest(e) / 10, usual(e));
        FirstBatch first = run.first();
        if (first != null && e.training().optimizer() instanceof Sgd sgd && !moderate(first)) {
            double inertia = 1 - sgd.momentum();
            for (FirstBatch.LayerPass layer : first.layers()) {
                if (layer.gradientNorm() > 0 && layer.weightNorm() > 0) {
                    double step = layer.weightNorm() / layer.gradientNorm();
                    rate = Math.min(rate, AIM * inertia * step);
                }
            }
        }
        return Remedies.round(Math.max(rate, Double.MIN_NORMAL));
    }

    private static boolean moderate(FirstBatch first) {
        return first.layers().stream().allMatch(layer -> layer.gradientNorm() < MODERATE);
    }
}
