package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Friedman's first problem, as scikit-learn's {@code make_friedman1}: ten inputs drawn evenly from
 * [0, 1], of which five count: y = 10 sin(π x₁x₂) + 20 (x₃ − ½)² + 10 x₄ + 5 x₅ + noise.
 */
public record Friedman(@Inline Sampling sampling, @Inline Selection selection)
        implements Generator {
    /** Noise of one unit, a fifth of the target's own spread. */
    public Friedman() {
        this(new Sampling(1000, 1, 1), new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, 11);
    }

    @Override
    public Dataset rows(Path folder) {
        RandomSource random = new RandomSource(sampling.seed());
        int samples = sampling.samples();
        FMatrixRMaj inputs = new FMatrixRMaj(samples, 10);
        FMatrixRMaj targets = new FMatrixRMaj(samples, 1);
        double[] x = new double[inputs.numCols];
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = random.nextDouble();
                inputs.set(i, j, (float) x[j]);
            }
            double y =
                    10 * StrictMath.sin(StrictMath.PI * x[0] * x[1])
                            + 20 * (x[2] - 0.5) * (x[2] - 0.5)
                            + 10 * x[3]
                            + 5 * x[4];
            targets.set(i, 0, (float) (y + sampling.noise() * random.nextGaussian()));
        }
        return Generated.regression(inputs, targets);
    }
}
