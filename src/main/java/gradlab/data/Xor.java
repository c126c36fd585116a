package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Exclusive or in the plane: points drawn evenly from the square [−1, 1]², class 1 where the signs
 * of the coordinates differ. The noise comes after the class is given.
 */
public record Xor(@Inline Sampling sampling, @Inline Selection selection) implements Generator {
    /** Clean corners. */
    public Xor() {
        this(new Sampling(500, 0.05, 1), new Selection());
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, 3);
    }

    @Override
    public Dataset rows(Path folder) {
        RandomSource random = new RandomSource(sampling.seed());
        int samples = sampling.samples();
        double noise = sampling.noise();
        FMatrixRMaj inputs = new FMatrixRMaj(samples, 2);
        FMatrixRMaj labels = new FMatrixRMaj(samples, 1);
        for (int i = 0; i < samples; i++) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            inputs.set(i, 0, (float) (x + noise * random.nextGaussian()));
            inputs.set(i, 1, (float) (y + noise * random.nextGaussian()));
            labels.set(i, 0, x < 0 != y < 0 ? 1 : 0);
        }
        return Generated.classes(inputs, labels, 2);
    }
}
