package gradlab.run.history;

import java.util.Arrays;

/**
 * An append-only row of numbers. One thread adds, any thread reads what was there when it asked for
 * the size. Keeps the least and greatest of every block, so that a million numbers can be drawn
 * without reading them all.
 */
public final class Series {
    private static final int CHUNK = 4096;
    private static final int FIRST = 64;
    private static final int BLOCK = 64;
    private static final int BLOCKS = CHUNK / BLOCK;

    private volatile float[][] chunks = new float[0][];
    // For each chunk, the least of its blocks and then the greatest, of finite numbers alone.
    private volatile float[][] extremes = new float[0][];
    private volatile int size;
    private volatile int leftScaleAt = -1;
    private boolean anyFinite;

    /** An empty row. */
    public Series() {}

    /** A row whose first numbers are missing, that is NaN. */
    Series(int missing) {
        for (int i = 0; i < missing; i++) {
            add(Double.NaN);
        }
    }

    /** A row of numbers that are all there already, as if each had been added. */
    Series(float[] values) {
        int count = Math.ceilDiv(values.length, CHUNK);
        float[][] all = new float[count][];
        float[][] bounds = new float[count][];
        for (int i = 0; i < count; i++) {
            int from = i * CHUNK;
            int length = Math.min(CHUNK, values.length - from);
            all[i] =
                    Arrays.copyOf(Arrays.copyOfRange(values, from, from + length), room(i, length));
            bounds[i] = nothingFound();
            for (int at = 0; at < length; at++) {
                note(bounds[i], from + at, values[from + at]);
            }
        }
        chunks = all;
        extremes = bounds;
        size = values.length;
    }

    /** The first chunk is as long as doubling has made it. */
    private static int room(int chunk, int length) {
        int room = chunk == 0 ? FIRST : CHUNK;
        while (room < length) {
            room *= 2;
        }
        return room;
    }

    /** Adds a number; by one thread only. */
    public void add(double value) {
        int at = size;
        if (at / CHUNK == chunks.length) {
            grow();
        } else if (at == chunks[0].length) {
            lengthenFirst();
        }
        float number = (float) value;
        chunks[at / CHUNK][at % CHUNK] = number;
        note(extremes[at / CHUNK], at, number);
        size = at + 1;
    }

    private void note(float[] blocks, int at, float number) {
        if (Float.isFinite(number)) {
            widen(blocks, at % CHUNK / BLOCK, number);
            anyFinite = true;
        } else if (anyFinite && leftScaleAt < 0) {
            leftScaleAt = at;
        }
    }

    private static float[] nothingFound() {
        float[] none = new float[2 * BLOCKS];
        Arrays.fill(none, 0, BLOCKS, Float.POSITIVE_INFINITY);
        Arrays.fill(none, BLOCKS, 2 * BLOCKS, Float.NEGATIVE_INFINITY);
        return none;
    }

    private void grow() {
        int count = chunks.length;
        float[][] moreExtremes = Arrays.copyOf(extremes, count + 1);
        moreExtremes[count] = nothingFound();
        float[][] moreChunks = Arrays.copyOf(chunks, count + 1);
        moreChunks[count] = new float[count == 0 ? FIRST : CHUNK];
        extremes = moreExtremes;
        chunks = moreChunks;
    }

    /**
     * The first chunk grows by doubling, so that short rows, of which there are many, are small.
     */
    private void lengthenFirst() {
        float[][] longer = chunks.clone();
        longer[0] = Arrays.copyOf(longer[0], 2 * longer[0].length);
        chunks = longer;
    }

    private static void widen(float[] blocks, int block, float number) {
        blocks[block] = Math.min(blocks[block], number);
        blocks[BLOCKS + block] = Math.max(blocks[BLOCKS + block], number);
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** The number at an index below {@link #size}. */
    public float get(int index) {
        return chunks[index / CHUNK][index % CHUNK];
    }

    /** Where the first number stands that is not finite though one before it was; −1 if none. */
    public int leftScaleAt() {
        return leftScaleAt;
    }

    /** The least finite number at {@code from} … {@code to} − 1; +∞ if there is none. */
    public float least(int from, int to) {
        float least = Float.POSITIVE_INFINITY;
        int at = from;
        while (at < to) {
            if (at % BLOCK == 0 && at + BLOCK <= to) {
                least = Math.min(least, extremes[at / CHUNK][at % CHUNK / BLOCK]);
                at += BLOCK;
            } else {
                float number = get(at++);
                least = Float.isFinite(number) ? Math.min(least, number) : least;
            }
        }
        return least;
    }

    /** The greatest finite number at {@code from} … {@code to} − 1; −∞ if there is none. */
    public float greatest(int from, int to) {
        float greatest = Float.NEGATIVE_INFINITY;
        int at = from;
        while (at < to) {
            if (at % BLOCK == 0 && at + BLOCK <= to) {
                greatest = Math.max(greatest, extremes[at / CHUNK][BLOCKS + at % CHUNK / BLOCK]);
                at += BLOCK;
            } else {
                float number = get(at++);
                greatest = Float.isFinite(number) ? Math.max(greatest, number) : greatest;
            }
        }
        return greatest;
    }

    /** A row of its own with the first numbers of this one, as many as there are. */
    Series first(int count) {
        Series copy = new Series();
        for (int i = 0; i < Math.min(count, size); i++) {
            copy.add(get(i));
        }
        return copy;
    }

    /** A copy of all there is now. */
    public float[] toArray() {
        float[] copy = new float[size];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = get(i);
        }
        return copy;
    }
}
