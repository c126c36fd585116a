package gradlab.ui.app;

import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;

import java.util.ArrayList;
import java.util.List;

/** Tells which edits a run under way can follow, and which wait for a rewind. */
final class LiveTurns {
    /** One knob to turn; the name is the one in experiment files. */
    record Turn(String knob, double value) {}

    private LiveTurns() {}

    /** The knobs that lead from what runs to what is wanted. */
    static List<Turn> between(Experiment running, Experiment wanted) {
        List<Turn> turns = new ArrayList<>();
        Optimizer from = running.training().optimizer();
        Optimizer to = wanted.training().optimizer();
        addIfTurned(turns, "learning_rate", from.learningRate(), to.learningRate());
        addIfTurned(turns, "momentum", from.momentum(), to.momentum());
        addIfTurned(turns, "epochs", running.training().epochs(), wanted.training().epochs());
        return turns;
    }

    /** Whether something differs that no turn can bring about. */
    static boolean needsRewind(Experiment running, Experiment wanted) {
        Experiment turned = turned(running, wanted);
        return !(turned.data().equals(wanted.data())
                && turned.model().equals(wanted.model())
                && turned.training().equals(wanted.training()));
    }

    private static Experiment turned(Experiment running, Experiment wanted) {
        Optimizer to = wanted.training().optimizer();
        Training training = running.training();
        Optimizer optimizer = training.optimizer();
        optimizer = optimizer.withLearningRate(to.learningRate()).withMomentum(to.momentum());
        return running.withTraining(
                new Training(
                        training.loss(),
                        training.metrics(),
                        optimizer,
                        training.schedule(),
                        wanted.training().epochs(),
                        training.batches()));
    }

    private static void addIfTurned(List<Turn> turns, String knob, double from, double to) {
        if (from != to) {
            turns.add(new Turn(knob, to));
        }
    }
}
