package gradlab.engine.optimizer;

/**
 * What a training step has in common for all weights of a network: its number, learning rate,
 * momentum coefficient, and the product of all coefficients so far. One object goes from step to
 * step, so that a step makes no garbage.
 */
public final class Pace {
    private long step;
    private double rate;
    private double momentum;
    private double product = 1;

    /** Before the first step. */
    public void reset() {
        resume(0, 1);
    }

    /**
     * Goes on after so many steps.
     *
     * @param momentumProduct {@link #momentumProduct} as it was
     */
    public void resume(long steps, double momentumProduct) {
        step = steps;
        product = momentumProduct;
    }

    /**
     * Moves on to the next step.
     *
     * @param learningRate this step's η
     * @param coefficient this step's β, which a schedule may have cycled
     */
    public void next(Optimizer optimizer, double learningRate, double coefficient) {
        step++;
        rate = learningRate;
        momentum = coefficient;
        product *= optimizer.momentumAt(coefficient, step);
    }

    /** Counts from 1; 0 before the first. */
    public long step() {
        return step;
    }

    /** η. */
    public double rate() {
        return rate;
    }

    /** β, read where {@link Optimizer#momentum} is. */
    public double momentum() {
        return momentum;
    }

    /** Π uᵢ over i = 1 … t, each {@link Optimizer#momentumAt} with the coefficient of its step. */
    public double momentumProduct() {
        return product;
    }
}
