package gradlab.benchmark;

import java.util.Optional;

/** Runs a benchmark with as many threads as do it good. */
public final class Benchmarks {
    private final int runs;
    private final int processors;
    private final int fixedThreads;

    /**
     * Benchmarks of this machine.
     *
     * @param runs repetitions of each timed part
     * @param threads of every timing; 0 for the better of one and two
     */
    public Benchmarks(int runs, int threads) {
        this(runs, threads, Runtime.getRuntime().availableProcessors());
    }

    Benchmarks(int runs, int threads, int processors) {
        this.runs = runs;
        this.processors = processors;
        this.fixedThreads = threads;
    }

    /** Measures, and where two threads may help, tries them and keeps what is better. */
    public Timing measure(Benchmark benchmark) {
        if (fixedThreads > 0) {
            return whole(benchmark, Math.min(fixedThreads, benchmark.mostThreads()));
        }
        long start = System.nanoTime();
        Timing one = whole(benchmark, 1);
        long took = System.nanoTime() - start;
        if (Math.min(benchmark.mostThreads(), processors) < 2 || !pays(benchmark, one, took)) {
            return one;
        }
        Timing two = whole(benchmark, 2);
        return isBetter(benchmark, two, one) ? two : one;
    }

    /**
     * Tries two threads for no longer than one took for all its repetitions: where the processors
     * are busy, two threads that wait for each other can be a hundred times slower.
     */
    private static boolean pays(Benchmark benchmark, Timing one, long most) {
        Optional<Timing> trial = benchmark.measure(new Effort(1, 2, most));
        return trial.isPresent() && isBetter(benchmark, trial.get(), one);
    }

    private Timing whole(Benchmark benchmark, int threads) {
        return benchmark.measure(Effort.of(runs, threads)).orElseThrow();
    }

    private static boolean isBetter(Benchmark benchmark, Timing first, Timing second) {
        return benchmark.isRate() == first.median() > second.median();
    }
}
