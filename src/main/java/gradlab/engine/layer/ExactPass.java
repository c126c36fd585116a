package gradlab.engine.layer;

import java.util.IdentityHashMap;

/**
 * The last pass of a batch once more in double precision, from the same weights and with the same
 * random draws, for finite differences: in single precision a nudge of 1e-4 leaves only noise.
 */
public final class ExactPass {
    private final int rows;
    private final IdentityHashMap<Parameter, double[]> weights = new IdentityHashMap<>();
    private final IdentityHashMap<Cell, double[]> outputs = new IdentityHashMap<>();
    private final IdentityHashMap<Cell, double[]> sums = new IdentityHashMap<>();

    /** Of so many rows. */
    public ExactPass(int rows) {
        this.rows = rows;
    }

    /** How many rows of the buffers are in use. */
    public int rows() {
        return rows;
    }

    /** The weights of an array, which may be nudged. */
    public double[] of(Parameter parameter) {
        return weights.computeIfAbsent(
                parameter, array -> widened(array.values(), array.values().length));
    }

    /** Numbers of single precision in double precision, the first so many. */
    public static double[] widened(float[] values, int count) {
        double[] wide = new double[count];
        for (int i = 0; i < count; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** Passes a batch through a cell and keeps what comes of it. */
    public double[] through(Cell cell, double[] input) {
        sums.remove(cell);
        double[] output = cell.exact(this, input);
        outputs.put(cell, output);
        sums.putIfAbsent(cell, output);
        return output;
    }

    /** Keeps what went into a cell's activation, before {@link #through} returns. */
    void keepSums(Cell cell, double[] sum) {
        sums.put(cell, sum);
    }

    /** What a cell handed on, [rows][width]. */
    public double[] output(Cell cell) {
        return kept(outputs, cell);
    }

    /** What went into a cell's activation; its output where there is none. */
    public double[] sums(Cell cell) {
        return kept(sums, cell);
    }

    private static double[] kept(IdentityHashMap<Cell, double[]> all, Cell cell) {
        double[] found = all.get(cell);
        if (found == null) {
            throw new IllegalStateException("no pass went through " + cell.layer().name());
        }
        return found;
    }
}
