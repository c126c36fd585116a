package gradlab.data.draw;

import gradlab.engine.tensor.RandomSource;

/** How a drawing varies: numbers drawn from a seeded source. */
final class Chance {
    private final RandomSource random;

    Chance(RandomSource random) {
        this.random = random;
    }

    /** Evenly between two numbers. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Normal about 0. */
    double about(double deviation) {
        return deviation * random.nextGaussian();
    }

    /** True with a probability. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }
}
