package gradlab.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Times matrix products alone, in thousand million operations a second. */
record ProductBenchmark(String name, String about, Products products, int mostThreads)
        implements Benchmark {
    @Override
    public String unit() {
        return "GFLOP/s";
    }

    @Override
    public boolean isRate() {
        return true;
    }

    @Override
    public Optional<Timing> measure(Effort effort) {
        long start = System.nanoTime();
        int threads = effort.threads();
        List<Double> speeds = new ArrayList<>();
        products.seconds(threads);
        for (int run = 0; run < effort.runs(); run++) {
            if (effort.isOver(start)) {
                return Optional.empty();
            }
            speeds.add(products.operations() / products.seconds(threads) * 1e-9);
        }
        return Optional.of(
                new Timing(speeds, Double.NaN, threads, Double.NaN, 1, Allocation.UNKNOWN));
    }
}
