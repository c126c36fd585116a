package gradlab.engine.tensor;

/**
 * Seeded random numbers, the same on every machine. A source is split by name, so that adding a
 * layer does not change the numbers another layer draws.
 */
public final class RandomSource {
    private long state;

    /** A source whose whole sequence follows from the seed. */
    public RandomSource(long seed) {
        this.state = mix(seed);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** An independent source for a named purpose; this one's own sequence goes on untouched. */
    public RandomSource split(String purpose) {
        long hash = 1125899906842597L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = 31 * hash + purpose.charAt(i);
        }
        return new RandomSource(state ^ mix(hash));
    }

    /** 64 random bits. */
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 … bound − 1. */
    public int nextInt(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, 2L * bound);
    }

    /** Normal with mean 0 and standard deviation 1 (Box–Muller). */
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * nextDouble());
    }

    /** Each of the first numbers ← one value with that probability, else the other. */
    public void fillChoice(
            float[] values, int count, double probability, float value, float otherwise) {
        long key = nextLong();
        int bound = (int) Math.round(probability * (1 << 24));
        for (int i = 0; i < count; i++) {
            float chosen = ((hash(key, i) >>> 8) - bound) >>> 31;
            values[i] = chosen * value + (1 - chosen) * otherwise;
        }
    }

    /** Each of the first numbers ← uniform between the bounds, in 2²⁴ levels. */
    public void fillUniform(float[] values, int count, float from, float to) {
        long key = nextLong();
        float width = (to - from) * 0x1p-24f;
        for (int i = 0; i < count; i++) {
            values[i] = from + (hash(key, i) >>> 8) * width;
        }
    }

    /** Each of the first numbers ← normal with that mean and standard deviation. */
    public void fillNormal(float[] values, int count, double mean, double deviation) {
        for (int i = 0; i < count; i++) {
            values[i] = (float) (mean + deviation * nextGaussian());
        }
    }

    /**
     * 32 random bits for a place in an array filled under one key. A fill costs one draw and a hash
     * a place, and the JIT vectorizes its loop: ten times faster than a draw a place.
     */
    private static int hash(long key, int place) {
        return scramble(scramble(place * 0x9e3779b9 + (int) key) ^ (int) (key >>> 32));
    }

    private static int scramble(int bits) {
        int h = (bits ^ (bits >>> 16)) * 0x21f0aaad;
        h = (h ^ (h >>> 15)) * 0x735a2d97;
        return h ^ (h >>> 15);
    }

    /** What is needed to go on from here bit-exactly. */
    public long state() {
        return state;
    }

    /** A source that goes on from a kept {@link #state}. */
    public static RandomSource resume(long state) {
        RandomSource source = new RandomSource(0);
        source.state = state;
        return source;
    }
}
