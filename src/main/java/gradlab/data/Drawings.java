package gradlab.data;

import gradlab.engine.tensor.RandomSource;

import org.ejml.data.FMatrixRMaj;

import java.util.List;

/** Data sets of drawn images. */
final class Drawings {
    private static final int GREYS = 255;

    private Drawings() {}

    /** Draws one image. */
    @FunctionalInterface
    interface Artist {
        float[] draw(int label, RandomSource random);
    }

    /**
     * Square images, the classes taking turns, in 256 greys. Each image has its own random source,
     * so that its pixels depend on its number alone.
     */
    static Dataset of(Sampling sampling, List<String> labels, int width, Artist artist) {
        RandomSource seeded = new RandomSource(sampling.seed());
        FMatrixRMaj inputs = new FMatrixRMaj(sampling.samples(), width * width);
        FMatrixRMaj targets = new FMatrixRMaj(sampling.samples(), 1);
        for (int i = 0; i < sampling.samples(); i++) {
            int label = i % labels.size();
            RandomSource random = seeded.split("drawing " + i);
            float[] image = artist.draw(label, random);
            addNoise(image, sampling.noise(), random);
            System.arraycopy(image, 0, inputs.data, i * image.length, image.length);
            targets.set(i, 0, label);
        }
        return new Dataset(
                inputs,
                targets,
                Generated.pixelNames(width * width),
                List.of("class"),
                labels,
                width);
    }

    private static void addNoise(float[] image, double noise, RandomSource random) {
        for (int i = 0; i < image.length; i++) {
            double grey = noise == 0 ? image[i] : image[i] + noise * random.nextGaussian();
            image[i] = (float) Math.rint(Math.clamp(grey, 0, 1) * GREYS) / GREYS;
        }
    }
}
