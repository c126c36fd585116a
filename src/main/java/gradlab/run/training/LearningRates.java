package gradlab.run.training;

import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
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
    private boolean cycles;
    private Plateau plateau;
    private long epochs;
    private long lastT = -1;
    private double rate;
    private double momentum;

    LearningRates(Schedule schedule, Optimizer own, int stepsPerEpoch) {
        this.schedule = schedule;
        this.waits = !schedule.monitor().isEmpty();
        this.stepsPerEpoch = stepsPerEpoch;
        this.own = own;
        this.momentum = own.momentum();
        this.cycles = hasMomentum(own);
        this.plateau = Plateau.start(own.learningRate());
    }

    /** Whether a schedule has a momentum to cycle. */
    private static boolean hasMomentum(Optimizer optimizer) {
        return optimizer.withMomentum(0.5).momentum() == 0.5;
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
        momentum = optimizer.momentum();
        cycles = hasMomentum(optimizer);
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
        if (cycles) {
            momentum = schedule.momentum(own.momentum(), t, total);
        }
    }

    /** η of this step. */
    double rate() {
        return rate;
    }

    /** β of this step; 0 where the optimizer has none. */
    double momentum() {
        return momentum;
    }

    /** The optimizer as its settings say, before any schedule. */
    Optimizer optimizer() {
        return own;
    }

    /** Tells a schedule that waits for progress how the epoch ended. */
    void epochEnded(double monitored) {
        if (waits) {
            plateau = schedule.next(plateau, monitored);
            lastT = -1;
        }
    }

    /** Π uᵢ of the phase's steps so far, where it was not kept; as if no knob had been turned. */
    double momentumProduct(long steps) {
        Pace pace = new Pace();
        for (long done = 0; done < steps; done++) {
            moveTo(done / stepsPerEpoch, done);
            pace.next(own, rate, momentum);
        }
        lastT = -1;
        return pace.momentumProduct();
    }

    Plateau plateau() {
        return plateau;
    }

    void resume(Plateau kept) {
        plateau = kept;
        lastT = -1;
    }
}
