package gradlab.benchmark;

import java.util.Optional;

/** Something that can be timed, or weighed. */
public sealed interface Benchmark
        permits RaceBenchmark,
                SweepPicturesBenchmark,
                TrainingBenchmark,
                MonteCarloBenchmark,
                ProductBenchmark,
                ChartBenchmark,
                HeapBenchmark,
                HistoryMemoryBenchmark,
                SnapshotBenchmark,
                TravelBenchmark,
                BesideBenchmark,
                PoolBenchmark {
    /** What it is asked for by. */
    String name();

    /** What is timed, in a few words. */
    String about();

    /** What a number means, such as {@code s/epoch}. */
    String unit();

    /** Whether more is better, as of a rate. */
    boolean isRate();

    /** The most threads that may help it. */
    int mostThreads();

    /**
     * Warms up, then measures.
     *
     * @return empty where it took longer than it may
     */
    Optional<Timing> measure(Effort effort);
}
