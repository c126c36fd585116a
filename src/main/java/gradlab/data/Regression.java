package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * A linear rule with normal inputs, as scikit-learn's {@code make_regression}: y = Σ wⱼxⱼ + noise
 * over the first informative inputs, wⱼ drawn evenly from [0, target scale]. A large scale shows
 * what unscaled targets do.
 */
public record Regression(
        @Inline Sampling sampling,
        @Knob(label = "Features", min = 1, max = 1000, step = 1, help = "How many inputs there are")
                int features,
        @Knob(
                        label = "Informative",
                        min = 1,
                        max = 1000,
                        step = 1,
                        help = "How many of them, from the first, the target depends on")
                int informative,
        @Knob(
                        label = "Target scale",
                        min = 0,
                        minOpen = true,
                        step = 10,
                        help = "Greatest weight of an input",
                        lesson = 9)
                double targetScale,
        @Inline Selection selection)
        implements Generator {
    /** Twenty inputs, half of them without meaning, and the large targets of scikit-learn. */
    public Regression() {
        this(new Sampling(1000, 0.1, 1), 20, 10, 100, new Selection());
    }

    /** Refuses numbers out of range. */
    public Regression {
        Knobs.require(Regression.class, sampling, features, informative, targetScale, selection);
        if (informative > features) {
            throw new SentenceException(
                    "informative must be at most the number of features, {0}, not {1}",
                    features, informative);
        }
    }

    @Override
    public Extent extent(Path folder) {
        return Extent.drawn(sampling, features + 1);
    }

    @Override
    public Dataset rows(Path folder) {
        RandomSource random = new RandomSource(sampling.seed());
        double[] weights = weights(random.split("weights"));
        int samples = sampling.samples();
        FMatrixRMaj inputs = new FMatrixRMaj(samples, features);
        FMatrixRMaj targets = new FMatrixRMaj(samples, 1);
        for (int i = 0; i < samples; i++) {
            double y = 0;
            for (int j = 0; j < features; j++) {
                double x = random.nextGaussian();
                inputs.set(i, j, (float) x);
                y += weights[j] * x;
            }
            targets.set(i, 0, (float) (y + sampling.noise() * random.nextGaussian()));
        }
        return Generated.regression(inputs, targets);
    }

    private double[] weights(RandomSource random) {
        double[] weights = new double[features];
        for (int j = 0; j < informative; j++) {
            weights[j] = targetScale * random.nextDouble();
        }
        return weights;
    }
}
