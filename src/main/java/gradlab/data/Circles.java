package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;
import gradlab.knob.Knob;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;
import java.util.List;

/**
 * Two rings, one inside the other: class 1 is the inner ring (as scikit-learn's {@code
 * make_circles}).
 */
public record Circles(
        @Knob(label = "Samples", min = 2, step = 50, help = "How many points, half in each ring")
                int samples,
        @Knob(
                        label = "Noise",
                        min = 0,
                        max = 1,
                        step = 0.01,
                        help = "Standard deviation of the noise on both coordinates")
                double noise,
        @Knob(
                        label = "Factor",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        step = 0.05,
                        help = "Radius of the inner ring; the outer is 1")
                double factor,
        @Knob(label = "Seed", step = 1, help = "The same seed gives the same points") long seed,
        @Inline Selection selection)
        implements DataSource {
    /** The defaults of the format's example. */
    public Circles() {
        this(1000, 0.1, 0.5, 1);
    }

    /** All of the points. */
    public Circles(int samples, double noise, double factor, long seed) {
        this(samples, noise, factor, seed, new Selection());
    }

    @Override
    public Dataset rows(Path folder) {
        RandomSource random = new RandomSource(seed);
        FMatrixRMaj inputs = new FMatrixRMaj(samples, 2);
        FMatrixRMaj targets = new FMatrixRMaj(samples, 1);
        for (int i = 0; i < samples; i++) {
            int label = i % 2;
            int place = i / 2;
            double angle = 4 * Math.PI * place / samples;
            double radius = label == 1 ? factor : 1;
            inputs.set(
                    i, 0, (float) (radius * StrictMath.cos(angle) + noise * random.nextGaussian()));
            inputs.set(
                    i, 1, (float) (radius * StrictMath.sin(angle) + noise * random.nextGaussian()));
            targets.set(i, 0, label);
        }
        return new Dataset(
                inputs, targets, List.of("x₁", "x₂"), List.of("class"), List.of("0", "1"), 0);
    }
}
