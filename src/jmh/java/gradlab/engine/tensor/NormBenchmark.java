package gradlab.engine.tensor;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** Norms, as recorded of every layer at every step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NormBenchmark {
    /** How many numbers: a small layer, and the first kernel of workload A. */
    @Param({"64", "30000", "235200"})
    public int count;

    private final Norm norm = new Norm();
    private float[] left;
    private float[] right;

    /** Normal numbers. */
    @Setup
    public void prepare() {
        RandomSource random = new RandomSource(1);
        left = new float[count];
        right = new float[count];
        random.fillNormal(left, count, 0, 1);
        random.fillNormal(right, count, 0, 1);
    }

    /** ‖x‖. */
    @Benchmark
    public double one() {
        return norm.of(left);
    }

    /** ‖x − y‖. */
    @Benchmark
    public double difference() {
        return norm.ofDifference(left, right);
    }
}
