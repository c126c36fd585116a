package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Dense;
import gradlab.engine.optimizer.AdamW;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L1;
import gradlab.engine.regularizer.L1L2;
import gradlab.engine.regularizer.L2;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;

/** What pulls the weights of an experiment to 0, and how strongly. */
final class Penalties {
    /** A strength that shapes weights without holding them. */
    static final double USUAL = 1e-4;

    /** From which share of the loss on penalties weigh. */
    private static final double HEAVY = 0.1;

    /** To which share of their size weights must have shrunk to be held down. */
    private static final double SHRUNK = 0.3;

    private Penalties() {}

    /** Whether there are any on kernels, or a decay that takes a good part of the weights away. */
    static boolean any(Examination run) {
        Experiment e = run.experiment();
        double decayed = LearningRates.greatest(e) * decay(e) * run.steps();
        return kernels(e) > 0 || decayed > 1;
    }

    /** The greatest strength λ among the kernels' penalties and the weight decay. */
    static double strongest(Experiment e) {
        return Math.max(kernels(e), decay(e));
    }

    private static double kernels(Experiment e) {
        return Structure.dense(e).stream()
                .mapToDouble(dense -> strength(dense.kernelRegularizer()))
                .max()
                .orElse(0);
    }

    private static double strength(Regularizer penalty) {
        return switch (penalty) {
            case NoRegularizer _ -> 0;
            case L1 l1 -> l1.l1();
            case L2 l2 -> l2.l2();
            case L1L2 both -> Math.max(both.l1(), both.l2());
        };
    }

    private static double squared(Regularizer penalty) {
        return switch (penalty) {
            case NoRegularizer _, L1 _ -> 0;
            case L2 l2 -> l2.l2();
            case L1L2 both -> both.l2();
        };
    }

    private static double decay(Experiment e) {
        return e.training().optimizer() instanceof AdamW adam ? adam.weightDecay() : 0;
    }

    /**
     * The share of a weight that one step of plain descent takes away, η·2λ, or of decoupled decay,
     * η·λ; 0 where the optimizer rescales what the penalty pulls.
     */
    static double pull(Experiment e) {
        double rate = LearningRates.greatest(e);
        double kernels =
                e.training().optimizer() instanceof Sgd
                        ? Structure.dense(e).stream()
                                .mapToDouble(dense -> 2 * squared(dense.kernelRegularizer()))
                                .max()
                                .orElse(0)
                        : 0;
        return rate * Math.max(kernels, decay(e));
    }

    /** The weights' size as a share of what it was at first; NaN where that is unknown. */
    static double weightsLeft(Examination run) {
        FirstBatch first = run.first();
        double before = 0;
        double now = 0;
        for (int i = 0; first != null && i < first.layers().size(); i++) {
            before += first.layers().get(i).weightNorm();
            now += run.recent(Measure.WEIGHT_NORM, i, run.epochs());
        }
        return before > 0 ? now / before : Double.NaN;
    }

    /** Whether they weigh, or have pulled the weights to a fraction of what they were. */
    static boolean hold(Examination run) {
        if (!any(run)) {
            return false;
        }
        boolean heavy = run.recent(Measure.PENALTY) > HEAVY * run.recent(Measure.LOSS);
        return heavy || weightsLeft(run) < SHRUNK;
    }

    /** That change in words. */
    static Fix weaker(Experiment e) {
        String penalties =
                tr("Weaken the penalties on the weights to λ = {0}", Numbers.brief(USUAL));
        String decay = tr("lower the weight decay to {0}", Numbers.brief(USUAL));
        boolean decays = decay(e) > USUAL;
        if (decays && !isPenalized(e)) {
            return new Fix(
                    tr("Lower the weight decay to {0}.", Numbers.brief(USUAL)),
                    Penalties::weakened);
        }
        return new Fix(Fix.sentence(penalties, decays ? decay : ""), Penalties::weakened);
    }

    /** Whether some layer has a penalty of its own, on kernel or bias. */
    static boolean isPenalized(Experiment e) {
        return Structure.dense(e).stream()
                .anyMatch(
                        dense ->
                                !(dense.kernelRegularizer() instanceof NoRegularizer)
                                        || !(dense.biasRegularizer() instanceof NoRegularizer));
    }

    /** Every penalty above the usual strength brought down to it. */
    static List<Change> weakened(Experiment e) {
        List<Change> changes =
                new ArrayList<>(
                        Remedies.each(
                                Structure.dense(e), Dense::kernelRegularizer, Penalties::weaker));
        changes.addAll(
                Remedies.each(Structure.dense(e), Dense::biasRegularizer, Penalties::weaker));
        if (decay(e) > USUAL) {
            changes.add(new SetTo("training.optimizer.weight_decay", USUAL));
        }
        return changes;
    }

    private static Regularizer weaker(Regularizer penalty) {
        return switch (penalty) {
            case NoRegularizer none -> none;
            case L1 l1 -> new L1(Math.min(USUAL, l1.l1()));
            case L2 l2 -> new L2(Math.min(USUAL, l2.l2()));
            case L1L2 both -> new L1L2(Math.min(USUAL, both.l1()), Math.min(USUAL, both.l2()));
        };
    }
}
