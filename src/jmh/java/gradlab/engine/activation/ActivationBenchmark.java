package gradlab.engine.activation;

import gradlab.benchmark.Named;
import gradlab.engine.tensor.RandomSource;

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

/** Every activation and its slope, over a batch of 32 rows of 300 units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ActivationBenchmark {
    private static final int ROWS = 32;
    private static final int COLUMNS = 300;

    /** Its name in files. */
    @Param({
        "sigmoid",
        "tanh",
        "relu",
        "leaky_relu",
        "rrelu",
        "elu",
        "selu",
        "swish",
        "gelu",
        "softplus",
        "softsign",
        "hard_sigmoid",
        "exponential",
        "softmax"
    })
    public String activation;

    private final float[] z = new float[ROWS * COLUMNS];
    private final float[] a = new float[ROWS * COLUMNS];
    private final float[] da = new float[ROWS * COLUMNS];
    private final float[] dz = new float[ROWS * COLUMNS];
    private Activation chosen;

    /** Normal inputs. */
    @Setup
    public void prepare() {
        chosen = Named.defaults(Activation.class, activation);
        RandomSource random = new RandomSource(1);
        random.fillNormal(z, z.length, 0, 1);
        random.fillNormal(da, da.length, 0, 1);
        chosen.forward(z, a, ROWS, COLUMNS);
    }

    /** a = f(z). */
    @Benchmark
    public float[] forward() {
        chosen.forward(z, a, ROWS, COLUMNS);
        return a;
    }

    /** dz = da · f′(z). */
    @Benchmark
    public float[] backward() {
        chosen.backward(z, a, da, dz, ROWS, COLUMNS);
        return dz;
    }
}
