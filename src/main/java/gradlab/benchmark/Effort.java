package gradlab.benchmark;

/**
 * How much a timing may take.
 *
 * @param runs how often the timed part is repeated
 * @param threads of the matrix products
 * @param most nanoseconds after which it is given up
 */
record Effort(int runs, int threads, long most) {
    /** As long as it takes. */
    static Effort of(int runs, int threads) {
        return new Effort(runs, threads, Long.MAX_VALUE);
    }

    /** Whether it may be given up. */
    boolean isLimited() {
        return most < Long.MAX_VALUE;
    }

    /** The same work, with nobody waiting any more once so long has passed since a start. */
    boolean isOver(long start) {
        return System.nanoTime() - start > most;
    }
}
