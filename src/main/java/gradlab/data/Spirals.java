package gradlab.data;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;

/**
 * Two spirals wound into each other: a point at the share t of its arm has radius t and angle
 * 2π·turns·t, plus π for class 1. The classes take turns.
 */
public record Spirals(
        @Inline Sampling sampling,
        @Knob(
                        label = "Turns",
                        min = 0,
                        minOpen = true,
                        max = 10,
                        step = 0.25,
                        help = "How often each arm goes round the middle")
                double turns,
        @Inline Selection selection)
        implements Generator {
    /** One and three quarter turns. */
    public Spirals() {
        this(new Sampling(1000, 0.02, 1), 1.75, new Selection());
    }

    /** Refuses numbers out of range. */
    public Spirals {
        Knobs.require(Spirals.class, sampling, turns, selection);
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
            int onArm = (samples + 1 - label) / 2;
            double share = (place + 1.0) / onArm;
            double angle = StrictMath.PI * (2 * turns * share + label);
            inputs.set(
                    i, 0, (float) (share * StrictMath.cos(angle) + noise * random.nextGaussian()));
            inputs.set(
                    i, 1, (float) (share * StrictMath.sin(angle) + noise * random.nextGaussian()));
            labels.set(i, 0, label);
        }
        return Generated.classes(inputs, labels, 2);
    }
}
