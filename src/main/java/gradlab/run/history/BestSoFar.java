package gradlab.run.history;

/**
 * Follows which epoch of a run is the best, by the number for which its training goes back to it,
 * else by its validation loss; reads each recorded number once.
 */
public final class BestSoFar {
    private final RunHistory history;
    private Monitor monitor;
    private int read;
    private int best;
    private double value;

    /** Of a run that may still go on. */
    public BestSoFar(RunHistory history) {
        this.history = history;
        monitor = Monitor.ofBest(history);
        value = monitor.worst();
    }

    /**
     * Of those recorded by now, the best, from 1; of a run that ended with the weights of one, that
     * one. 0 before any has such a number.
     */
    public int epoch() {
        GivenBack kept = history.givenBack();
        if (kept != null) {
            return kept.epoch();
        }
        follow(Monitor.ofBest(history));
        Series series = history.series(monitor.key());
        for (int size = series.size(); read < size; read++) {
            if (monitor.better(series.get(read), value)) {
                value = series.get(read);
                best = read + 1;
            }
        }
        return best;
    }

    /** Before a run has begun it is not known what it watches. */
    private void follow(Monitor now) {
        if (!now.equals(monitor)) {
            monitor = now;
            value = now.worst();
            read = 0;
            best = 0;
        }
    }
}
