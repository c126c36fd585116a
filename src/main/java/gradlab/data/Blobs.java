package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Normal clouds in the plane, one a class, as scikit-learn's {@code make_blobs}: centres drawn
 * evenly from [−10, 10]². The classes take turns; noise is added to the coordinates on top of the
 * clouds' own spread.
 */
public record Blobs(
        @Inline Sampling sampling,
        @Knob(
                        label = "Centers",
                        min = 2,
                        max = 50,
                        step = 1,
                        help = "How many clouds; each is a class")
                int centers,
        @Knob(
                        label = "Stddev",
                        min = 0,
                        step = 0.1,
                        help = "Standard deviation of each cloud on both coordinates")
                double stddev,
        @Inline Selection selection)
        implements Generator {
    /** Three clouds. */
    public Blobs() {
        this(new Sampling(500, 0, 1), 3, 1.0, new Selection());
    }

    /** Refuses numbers out of range. */
    public Blobs {
        Knobs.require(Blobs.class, sampling, centers, stddev, selection);
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
        RandomSource places = random.split("centers");
        double[] center = new double[2 * centers];
        for (int j = 0; j < center.length; j++) {
            center[j] = 20 * places.nextDouble() - 10;
        }
        FMatrixRMaj inputs = new FMatrixRMaj(samples, 2);
        FMatrixRMaj labels = new FMatrixRMaj(samples, 1);
        for (int i = 0; i < samples; i++) {
            int label = i % centers;
            for (int j = 0; j < 2; j++) {
                double spread = stddev * random.nextGaussian() + noise * random.nextGaussian();
                inputs.set(i, j, (float) (center[2 * label + j] + spread));
            }
            labels.set(i, 0, label);
        }
        return Generated.classes(inputs, labels, centers);
    }
}
