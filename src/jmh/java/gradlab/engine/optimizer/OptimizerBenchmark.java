package gradlab.engine.optimizer;

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

/**
 * An optimizer's sweep over one array of weights: what fits the first-level cache, a small layer,
 * and the first kernel of workload A.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OptimizerBenchmark {
    /** Its name in files. */
    @Param({"sgd", "adagrad", "rmsprop", "adam", "adamw", "adamax", "nadam"})
    public String optimizer;

    /** How many weights. */
    @Param({"1024", "30000", "235200"})
    public int weights;

    private Optimizer chosen;
    private float[] values;
    private float[] gradient;
    private float[][] memory;
    private Pace pace;

    /** Weights and gradients of usual size. */
    @Setup
    public void prepare() {
        chosen = Named.defaults(Optimizer.class, optimizer);
        RandomSource random = new RandomSource(1);
        values = new float[weights];
        gradient = new float[weights];
        random.fillNormal(values, weights, 0, 0.05);
        random.fillNormal(gradient, weights, 0, 0.001);
        memory = new float[chosen.memories()][weights];
        chosen.prepare(memory);
        pace = new Pace();
    }

    /** One update. */
    @Benchmark
    public float[] update() {
        pace.next(chosen, 1e-6, chosen.momentum());
        chosen.update(values, gradient, memory, pace);
        return values;
    }
}
