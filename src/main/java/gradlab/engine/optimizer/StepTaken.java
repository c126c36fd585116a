package gradlab.engine.optimizer;

/**
 * One step of one weight, to be taken apart.
 *
 * @param name what the weight is called: x, y or θ
 * @param weight before the step
 * @param slope of the loss there
 * @param gradient what clipping left of the slope
 * @param before what was remembered before the step, in the order of the rule's memories
 * @param now what is remembered after it
 * @param next the weight after the step
 * @param pace of the step
 */
public record StepTaken(
        String name,
        double weight,
        double slope,
        double gradient,
        double[] before,
        double[] now,
        double next,
        Pace pace) {
    /** Keeps its own copies. */
    public StepTaken {
        before = before.clone();
        now = now.clone();
    }

    /** How far the weight moved. */
    public double step() {
        return next - weight;
    }

    /** 1 − βᵗ: what a mean that began at 0 has to be divided by. */
    double share(double memory) {
        return 1 - StrictMath.pow(memory, (double) pace.step());
    }
}
