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

/**
 * The matrix products of a dense layer. Sizes are rows × inputs × units: the layers of workload A
 * at batch 32, and one of workload C.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
    /** Rows × inputs × units. */
    @Param({"32x784x300", "32x300x100", "32x100x10", "10x8x8"})
    public String size;

    /** What multiplies: this machine's best, or EJML. */
    @Param({"best", "ejml"})
    public String backend;

    private int rows;
    private int inputs;
    private int units;
    private float[] x;
    private float[] kernel;
    private float[] z;
    private MatrixProduct product;

    /** Normal matrices. */
    @Setup
    public void prepare() {
        String[] sizes = size.split("x", -1);
        rows = Integer.parseInt(sizes[0]);
        inputs = Integer.parseInt(sizes[1]);
        units = Integer.parseInt(sizes[2]);
        x = normal(rows * inputs);
        kernel = normal(inputs * units);
        z = normal(rows * units);
        product = backend.equals("ejml") ? new EjmlProduct() : Backend.product(1);
    }

    private static float[] normal(int count) {
        float[] values = new float[count];
        new RandomSource(1).fillNormal(values, count, 0, 0.01);
        return values;
    }

    /** z ← xW. */
    @Benchmark
    public float[] forward() {
        product.multiply(rows, units, inputs, x, kernel, z, false);
        return z;
    }

    /** ∂W ← xᵀδ. */
    @Benchmark
    public float[] kernelGradient() {
        product.multiplyTransposedA(inputs, units, rows, x, z, kernel, false);
        return kernel;
    }

    /** ∂x ← δWᵀ. */
    @Benchmark
    public float[] inputGradient() {
        product.multiplyTransposedB(rows, inputs, units, z, kernel, x, false);
        return x;
    }
}
