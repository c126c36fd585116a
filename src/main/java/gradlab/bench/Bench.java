package gradlab.bench;

/** Runs a benchmark with as many threads as do it good. */
public final class Bench {
    private final int runs;
    private final int processors;

    /**
     * A bench of this machine.
     *
     * @param runs repetitions of each timed part
     */
    public Bench(int runs) {
        this(runs, Runtime.getRuntime().availableProcessors());
    }

    Bench(int runs, int processors) {
        this.runs = runs;
        this.processors = processors;
    }

    /** Measures, and where two threads may help, tries them and keeps what is better. */
    public Measurement measure(Benchmark benchmark) {
        Measurement one = benchmark.measure(runs, 1);
        if (Math.min(benchmark.mostThreads(), processors) < 2
                || !isBetter(benchmark, benchmark.measure(1, 2), one)) {
            return one;
        }
        Measurement two = benchmark.measure(runs, 2);
        return isBetter(benchmark, two, one) ? two : one;
    }

    private static boolean isBetter(Benchmark benchmark, Measurement first, Measurement second) {
        return benchmark.isRate() == first.median() > second.median();
    }
}
