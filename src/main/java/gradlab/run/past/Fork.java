package gradlab.run.past;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.NetworkState;
import gradlab.engine.schedule.Plateau;
import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.RunControl;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.history.Checkpoint;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A run that goes on where another stood, as itself or differently: {@code
 * Trainer.resume(fork.experiment(), data, fork.from(), control, …)} after its turns were handed to
 * the control. With nothing changed it is the rest of the other run, bit for bit.
 *
 * @param experiment what it is trained by
 * @param from where it begins, between two epochs
 * @param turns knobs to turn before its first step; all else that differs is in the experiment
 */
public record Fork(Experiment experiment, Checkpoint from, List<LiveTurns.Turn> turns) {
    // Any width shows whether two layers have equally many weights.
    private static final int WIDTH = 1000;

    /** Keeps its own list. */
    public Fork {
        turns = List.copyOf(turns);
    }

    /**
     * Goes on from a checkpoint with an experiment as it is wanted now. What a knob can do is
     * turned, as in a run under way. Beyond that the optimizer may be another, which then begins
     * without memories, and so may be the schedule, early stopping, noise, and of the layers all
     * that leaves their weights what they are.
     *
     * @param trained the experiment of the run the checkpoint is of
     * @throws IllegalArgumentException where something differs that a run cannot change on its way,
     *     saying what
     */
    public static Fork of(Experiment trained, Checkpoint at, Experiment wanted) {
        Experiment then = TurnedKnobs.applied(trained, at.turned());
        LiveTurns live = LiveTurns.between(then, wanted);
        if (!live.needsRewind()) {
            return new Fork(trained, at, live.turns());
        }
        List<Message> refused = refused(then, wanted);
        if (!refused.isEmpty()) {
            throw new SentenceException(
                    "A run cannot change on its way: {0}.", Message.joined(", ", refused));
        }
        return new Fork(wanted, adapted(at, then.training(), wanted.training()), List.of());
    }

    /** Hands its turns over, to be made before its first step. */
    public void prepare(RunControl control) {
        turns.forEach(turn -> control.turn(turn.setting(), turn.value()));
    }

    // ---- what cannot change

    private static List<Message> refused(Experiment then, Experiment wanted) {
        List<Message> words = new ArrayList<>();
        Training before = then.training();
        Training after = wanted.training();
        refuse(words, Message.of("its data"), then.data(), wanted.data());
        refuse(words, Message.of("its loss"), before.loss(), after.loss());
        refuse(words, Message.of("its metrics"), before.metrics(), after.metrics());
        refuse(
                words,
                Message.of("batch size, shuffling, seed or threads"),
                before.batches(),
                after.batches());
        refuse(words, Message.of("its phases"), before.phases(), after.phases());
        refuse(
                words,
                Message.of("what it starts from"),
                List.of(before.pretraining(), Objects.requireNonNullElse(before.startFrom(), "")),
                List.of(after.pretraining(), Objects.requireNonNullElse(after.startFrom(), "")));
        if (words.isEmpty()) {
            refuseLayers(
                    words,
                    LayerNames.fill(then.model().layers()),
                    LayerNames.fill(wanted.model().layers()));
        }
        return words;
    }

    private static void refuse(List<Message> words, Message what, Object before, Object after) {
        if (!before.equals(after)) {
            words.add(what);
        }
    }

    private static void refuseLayers(List<Message> words, List<Layer> before, List<Layer> after) {
        if (before.size() != after.size()) {
            words.add(Message.of("the number of its layers"));
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            Layer one = before.get(i);
            Layer other = after.get(i);
            if (one.getClass() != other.getClass()
                    || !one.name().equals(other.name())
                    || one.parameterCount(WIDTH) != other.parameterCount(WIDTH)) {
                words.add(Message.of("kind, name or size of layer {0}", one.name()));
            }
        }
    }

    // ---- what can

    private static Checkpoint adapted(Checkpoint at, Training then, Training wanted) {
        boolean sameRule = then.optimizer().getClass() == wanted.optimizer().getClass();
        boolean sameRate =
                then.schedule().equals(wanted.schedule())
                        && then.optimizer().learningRate() == wanted.optimizer().learningRate();
        boolean sameCheckpoint =
                Objects.equals(then.callbacks().checkpoint(), wanted.callbacks().checkpoint());
        boolean sameStopping =
                Objects.equals(
                        then.callbacks().earlyStopping(), wanted.callbacks().earlyStopping());
        return new Checkpoint(
                at.epoch(),
                at.step(),
                at.phaseStep(),
                sameRule ? at.network() : withoutMemories(at.network()),
                at.feed(),
                at.tally(),
                sameRate ? at.plateau() : Plateau.start(wanted.optimizer().learningRate()),
                sameStopping ? at.stopping() : null,
                sameCheckpoint ? at.best() : null,
                List.of(),
                at.frozen(),
                Checkpoint.Stage.TRAINING);
    }

    private static NetworkState withoutMemories(NetworkState state) {
        return new NetworkState(
                state.weights(),
                0,
                1,
                Collections.nCopies(state.memories().size(), new float[0][]),
                state.randomStates());
    }
}
