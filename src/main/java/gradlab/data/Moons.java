package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Two half moons that reach into each other, as scikit-learn's {@code make_moons}: class 0 is the
 * upper half of the unit circle, class 1 the lower half of the circle around (1, ½). Points stand
 * at equal angles; the classes take turns.
 */
public record Moons(@Inline Sampling sampling, @Inline Selection selection) implements Generator {
    /** As many points as the circles have. */
    public Moons() {
        this(new Sampling(1000, 0.1, 1), new Selection());
    }

    /** All of the points. */
    public Moons(int samples, double noise, long seed) {
        this(new Sampling(samples, noise, seed), new Selection());
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
            int label = i % 2;
            int place = i / 2;
            int onMoon = (samples + 1 - label) / 2;
            double angle = StrictMath.PI * place / Math.max(1, onMoon - 1);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            inputs.set(i, 0, (float) ((label == 0 ? x : 1 - x) + noise * random.nextGaussian()));
            inputs.set(i, 1, (float) ((label == 0 ? y : 0.5 - y) + noise * random.nextGaussian()));
            labels.set(i, 0, label);
        }
        return Generated.classes(inputs, labels, 2);
    }
}
