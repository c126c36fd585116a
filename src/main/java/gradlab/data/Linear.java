package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/** A straight line: y = 2x + 1 + noise, x drawn evenly from [−1, 1]. */
public record Linear(@Inline Sampling sampling, @Inline Selection selection) implements Generator {
    /** A noisy line. */
    public Linear() {
        this(new Sampling(200, 0.2, 1), new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, 2);
    }

    @Override
    public Dataset rows(Path folder) {
        RandomSource random = new RandomSource(sampling.seed());
        int samples = sampling.samples();
        double noise = sampling.noise();
        FMatrixRMaj inputs = new FMatrixRMaj(samples, 1);
        FMatrixRMaj targets = new FMatrixRMaj(samples, 1);
        for (int i = 0; i < samples; i++) {
            double x = 2 * random.nextDouble() - 1;
            inputs.set(i, 0, (float) x);
            targets.set(i, 0, (float) (2 * x + 1 + noise * random.nextGaussian()));
        }
        return Generated.regression(inputs, targets);
    }
}
