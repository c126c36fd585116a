package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Two rings, one inside the other, as scikit-learn's {@code make_circles}: class 0 is the outer
 * ring of radius 1, class 1 the inner ring. Points stand at equal angles; the classes take turns.
 */
public record Circles(
        @Inline Sampling sampling,
        @Knob(
                        label = "Factor",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        step = 0.05,
                        help = "Radius of the inner ring; the outer is 1")
                double factor,
        @Inline Selection selection)
        implements Generator {
    /** The defaults of the format's example. */
    public Circles() {
        this(new Sampling(1000, 0.1, 1), 0.5, new Selection());
    }

    /** Refuses numbers out of range. */
    public Circles {
        Knobs.require(Circles.class, sampling, factor, selection);
    }

    /** All of the points. */
    public Circles(int samples, double noise, double factor, long seed) {
        this(new Sampling(samples, noise, seed), factor, new Selection());
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
            int onRing = (samples + 1 - label) / 2;
            double angle = 2 * StrictMath.PI * place / onRing;
            double radius = label == 1 ? factor : 1;
            inputs.set(
                    i, 0, (float) (radius * StrictMath.cos(angle) + noise * random.nextGaussian()));
            inputs.set(
                    i, 1, (float) (radius * StrictMath.sin(angle) + noise * random.nextGaussian()));
            labels.set(i, 0, label);
        }
        return Generated.classes(inputs, labels, 2);
    }
}
