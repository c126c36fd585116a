package gradlab.bench;

import java.util.ArrayList;
import java.util.List;

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
    public Measurement measure(int runs, int threads) {
        List<Double> speeds = new ArrayList<>();
        products.seconds(threads);
        for (int run = 0; run < runs; run++) {
            speeds.add(products.operations() / products.seconds(threads) * 1e-9);
        }
        return new Measurement(speeds, Double.NaN, threads, Double.NaN, 1, Double.NaN);
    }
}
