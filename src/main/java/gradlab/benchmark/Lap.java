package gradlab.benchmark;

/**
 * What one repetition cost the thread that ran it.
 *
 * @param wall nanoseconds by the clock
 * @param processor nanoseconds of processor time of that thread, which other work on the machine
 *     disturbs less
 * @param allocated bytes
 */
record Lap(long wall, long processor, long allocated) {
    double seconds() {
        return wall * 1e-9;
    }

    /** Processor time where one thread does all the work, else by the clock. */
    double seconds(int threads) {
        return (threads == 1 ? processor : wall) * 1e-9;
    }
}
