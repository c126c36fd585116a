package gradlab.run.sweep;

/**
 * A run of a sweep that is over.
 *
 * @param number in the order of the plan, from 0; the same however many others are there
 * @param cell the place of its cell
 */
public record SweepRun(int number, int cell, SweepResult result) {
    /** Its name in files. */
    public String id() {
        return result.run().id();
    }

    /** The number it is judged by; NaN where there is none. */
    public double score() {
        return Double.isFinite(result.measure()) ? result.measure() : Double.NaN;
    }

    /** Whether its training broke down. */
    public boolean diverged() {
        return result.diverged();
    }
}
