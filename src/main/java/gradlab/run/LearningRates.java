package gradlab.run;

import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.schedule.Plateau;
import gradlab.engine.schedule.Schedule;

/**
 * Learning rate and momentum of every step: the schedule over the optimizer's own. t begins anew
 * with each phase, as the optimizer does.
 */
final class LearningRates {
    private final Schedule schedule;
    private final boolean waits;
    private final int stepsPerEpoch;
    private Optimizer own;
    private Optimizer current;
    private Plateau plateau;
    private long epochs;
    private long lastT = -1;
    private double rate;

    LearningRates(Schedule schedule, Optimizer own, int stepsPerEpoch) {
        this.schedule = schedule;
        this.waits = !schedule.monitor().isEmpty();
        this.stepsPerEpoch = stepsPerEpoch;
        this.own = own;
        this.current = own;
        this.plateau = Plateau.start(own.learningRate());
    }

    /** Begins anew with an optimizer for so many epochs. */
    void start(Optimizer optimizer, long totalEpochs) {
        plateau = Plateau.start(optimizer.learningRate());
        turn(optimizer, totalEpochs);
    }

    /** Takes over what was turned between two steps. */
    void turn(Optimizer optimizer, long totalEpochs) {
        if (optimizer.learningRate() != own.learningRate()) {
            plateau = plateau.withRate(optimizer.learningRate());
        }
        own = optimizer;
        current = optimizer;
        epochs = totalEpochs;
        lastT = -1;
    }

    /**
     * Moves to a step.
     *
     * @param epoch epochs of the phase that are done
     * @param step steps of the phase that are done
     */
    void moveTo(long epoch, long step) {
        boolean perStep = schedule.per() == Schedule.Per.STEP;
        long t = perStep ? step : epoch;
        if (t == lastT) {
            return;
        }
        lastT = t;
        long total = perStep ? epochs * stepsPerEpoch : epochs;
        rate = schedule.rate(waits ? plateau.rate() : own.learningRate(), t, total);
        double momentum = schedule.momentum(own.momentum(), t, total);
        if (momentum != current.momentum()) {
            current = own.withMomentum(momentum);
        }
    }

    /** η of this step. */
    double rate() {
        return rate;
    }

    /** The optimizer with the momentum of this step. */
    Optimizer optimizer() {
        return current;
    }

    /** The optimizer as its settings say, before any schedule. */
    Optimizer own() {
        return own;
    }

    /** Tells a schedule that waits for progress how the epoch ended. */
    void epochEnded(double monitored) {
        if (waits) {
            plateau = schedule.next(plateau, monitored);
            lastT = -1;
        }
    }

    Plateau plateau() {
        return plateau;
    }

    void resume(Plateau kept) {
        plateau = kept;
        lastT = -1;
    }
}
