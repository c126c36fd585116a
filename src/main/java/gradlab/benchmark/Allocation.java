package gradlab.benchmark;

/**
 * What a thread allocates, in bytes.
 *
 * @param perStep by each step; NaN where there are no steps
 * @param beside beside the steps: at an epoch's end, its record; in a repetition of predictions,
 *     the answer. NaN where there is nothing of that kind
 */
public record Allocation(double perStep, double beside) {
    /** Of what is not counted. */
    static final Allocation UNKNOWN = new Allocation(Double.NaN, Double.NaN);

    /** Told apart by doing the same with fewer and with more steps. */
    static Allocation between(long fewSteps, long fewBytes, long manySteps, long manyBytes) {
        double perStep = (double) (manyBytes - fewBytes) / (manySteps - fewSteps);
        return new Allocation(perStep, fewBytes - perStep * fewSteps);
    }
}
