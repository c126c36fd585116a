package gradlab.run.past;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.Experiment;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a run that goes on is not, bit for bit, the run that had never stopped: said in sentences,
 * so that nobody takes it for one.
 */
public final class GoingOn {
    private GoingOn() {}

    /** What to say of a saved run that goes on as an experiment of perhaps more epochs. */
    public static List<Message> notices(SavedRun run, Experiment now) {
        List<Message> notices = new ArrayList<>();
        int before = epochs(run.experiment());
        int after = epochs(now);
        if (before != after && now.training().schedule().spansRun()) {
            notices.add(otherLength(before, after));
        }
        if (joinsTwoEpochs(run.checkpoint())) {
            notices.add(
                    Message.of(
                            "This file was written by an older version, which kept the best weights"
                                    + " alone, not the last ones: training goes on from the weights"
                                    + " of epoch {0} with what the optimizer remembers of epoch"
                                    + " {1}.",
                            bestEpoch(run.checkpoint()), run.checkpoint().epochs()));
        }
        return notices;
    }

    /** What to say of a schedule that is as long as its run, where that gets another length. */
    public static Message otherLength(int before, int after) {
        return Message.of(
                "`one_cycle` is as long as its run: of {1} {1|epoch|epochs} instead of {0} it is"
                    + " another schedule. Learning rate and momentum go on from where they would be"
                    + " by then, so the run differs from {1} {1|epoch|epochs} trained in one go.",
                before, after);
    }

    private static int epochs(Experiment experiment) {
        return experiment.training().phases().isEmpty()
                ? experiment.training().epochs()
                : experiment.training().phases().stream().mapToInt(phase -> phase.epochs()).sum();
    }

    private static int bestEpoch(Checkpoint checkpoint) {
        Checkpoint.Stopping stopping = checkpoint.stopping();
        return stopping == null ? 0 : stopping.bestEpoch() + 1;
    }

    /** Whether the best epoch's weights stand beside the last one's memory. */
    private static boolean joinsTwoEpochs(Checkpoint checkpoint) {
        Checkpoint.Stopping stopping = checkpoint.stopping();
        Weights best = stopping == null ? null : stopping.weights();
        return best != null
                && Double.isNaN(checkpoint.network().momentumProduct())
                && bestEpoch(checkpoint) < checkpoint.epochs()
                && same(best, checkpoint.network().weights());
    }

    private static boolean same(Weights one, Weights other) {
        for (int i = 0; i < one.layers().size(); i++) {
            LayerWeights left = one.layers().get(i);
            LayerWeights right = other.layers().get(i);
            for (String array : left.arrays().keySet()) {
                if (!Arrays.equals(left.arrays().get(array), right.arrays().get(array))) {
                    return false;
                }
            }
        }
        return true;
    }
}
