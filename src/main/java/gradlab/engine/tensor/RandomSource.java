package gradlab.engine.tensor;

import java.util.Arrays;

/**
 * Seeded random numbers, the same on every machine. A source is split by name, so that adding a
 * layer does not change the numbers another layer draws.
 */
public final class RandomSource {
    private static final int BLOCK = 1024;
    private static final int STRIDE = 0x9e3779b9;
    private static final int[] PLACES = new int[BLOCK];

    static {
        Arrays.setAll(PLACES, place -> place * STRIDE);
    }

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

    /** Normal with mean 0 and standard deviation 1. */
    public double nextGaussian() {
        return Ziggurat.next(this);
    }

    /** Each of the first numbers ← one value with that probability, else the other. */
    public void fillChoice(
            float[] values, int count, double probability, float value, float otherwise) {
        long key = nextLong();
        int bound = (int) Math.round(probability * (1 << 24));
        for (int start = 0; start < count; start += BLOCK) {
            int length = Math.min(BLOCK, count - start);
            chooseBlock(values, start, length, key, bound, value, otherwise);
        }
    }

    private static void chooseBlock(
            float[] values,
            int start,
            int length,
            long key,
            int bound,
            float value,
            float otherwise) {
        int first = start * STRIDE + (int) key;
        int salt = (int) (key >>> 32);
        for (int i = 0; i < length; i++) {
            float chosen = ((hash(PLACES[i] + first, salt) >>> 8) - bound) >>> 31;
            values[start + i] = chosen * value + (1 - chosen) * otherwise;
        }
    }

    /** Each of the first numbers ← uniform between the bounds, in 2²⁴ levels. */
    public void fillUniform(float[] values, int count, float from, float to) {
        long key = nextLong();
        for (int start = 0; start < count; start += BLOCK) {
            uniformBlock(values, start, Math.min(BLOCK, count - start), key, from, to);
        }
    }

    private static void uniformBlock(
            float[] values, int start, int length, long key, float from, float to) {
        int first = start * STRIDE + (int) key;
        int salt = (int) (key >>> 32);
        float width = (to - from) * 0x1p-24f;
        for (int i = 0; i < length; i++) {
            values[start + i] = from + (hash(PLACES[i] + first, salt) >>> 8) * width;
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
     * a place, and the JIT vectorizes its loop, provided that the places come from an array.
     */
    private static int hash(int place, int salt) {
        return scramble(scramble(place) ^ salt);
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
