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

/** Random draws: dropout masks, uniform and normal numbers, a batch's worth at a time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RandomBenchmark {
    /** How many numbers. */
    @Param({"9600", "401408"})
    public int count;

    private final RandomSource random = new RandomSource(1);
    private float[] values;

    /** A buffer. */
    @Setup
    public void prepare() {
        values = new float[count];
    }

    /** One of two values each, as dropout draws. */
    @Benchmark
    public float[] choice() {
        random.fillChoice(values, count, 0.2, 0, 1.25f);
        return values;
    }

    /** Uniform numbers. */
    @Benchmark
    public float[] uniform() {
        random.fillUniform(values, count, -1, 1);
        return values;
    }

    /** Normal numbers. */
    @Benchmark
    public float[] normal() {
        random.fillNormal(values, count, 0, 1);
        return values;
    }
}
