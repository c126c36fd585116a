package gradlab.experiment.sweep;

/**
 * The number by which the runs of a sweep are judged.
 *
 * @param figure a key of the history, such as {@code val_loss}; of test rows, {@code loss} or a
 *     metric
 * @param of at which time of the run
 * @param goal whether less or more is better
 */
public record Objective(String figure, Of of, Goal goal) {
    /** At which time of a run a number is taken. */
    public enum Of {
        /** The best over all epochs. */
        BEST,
        /** That of the last epoch. */
        LAST,
        /** That of the test rows, measured once at the run's end. */
        TEST
    }

    /** What is better. */
    public enum Goal {
        /** Less is better. */
        MIN,
        /** More is better. */
        MAX
    }
}
