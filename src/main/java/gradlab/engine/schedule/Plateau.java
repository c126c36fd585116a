package gradlab.engine.schedule;

/**
 * What a schedule that waits for progress remembers between epochs.
 *
 * @param rate the learning rate now, before any warm-up
 * @param best the best value so far; NaN before the first
 * @param waited epochs since it
 * @param cooldown epochs left in which nothing is counted
 */
public record Plateau(double rate, double best, int waited, int cooldown) {
    /** Before the first epoch. */
    public static Plateau start(double rate) {
        return new Plateau(rate, Double.NaN, 0, 0);
    }

    /** The same with a rate that a user has set. */
    public Plateau withRate(double newRate) {
        return new Plateau(newRate, best, waited, cooldown);
    }
}
