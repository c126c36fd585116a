package gradlab.run;

/**
 * An append-only row of numbers. One thread adds, any thread reads what was there when it asked for
 * the size.
 */
public final class Series {
    private static final int CHUNK = 4096;
    private volatile float[][] chunks = new float[0][];
    private volatile int size;

    /** Adds a number; by one thread only. */
    public void add(double value) {
        int at = size;
        if (at / CHUNK == chunks.length) {
            float[][] more = java.util.Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = new float[CHUNK];
            chunks = more;
        }
        chunks[at / CHUNK][at % CHUNK] = (float) value;
        size = at + 1;
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** The number at an index below {@link #size}. */
    public float get(int index) {
        return chunks[index / CHUNK][index % CHUNK];
    }
}
