package gradlab.run.training;

import gradlab.engine.network.Weights;

/** Finds units of a layer that are copies of one another, which training alone cannot part. */
public final class IdenticalUnits {
    /** Two columns this close, relative to their size, are pushed as one by any step. */
    private static final double ALIKE = 1e-3;

    private IdenticalUnits() {}

    /**
     * The share of units whose incoming weights equal the first unit's.
     *
     * @param kernel [inputs][units], row by row
     * @return from 0 to 1; 0 in a layer of one unit
     */
    public static double share(float[] kernel, int inputs) {
        int units = kernel.length / inputs;
        if (units < 2) {
            return 0;
        }
        int same = 0;
        for (int unit = 1; unit < units; unit++) {
            same += equal(kernel, units, unit) ? 1 : 0;
        }
        return same == 0 ? 0 : (same + 1.0) / units;
    }

    /** The same share in a layer's copied weights; 0 where it has no kernel. */
    public static double share(Weights.LayerWeights layer) {
        float[] kernel = layer.arrays().get("kernel");
        return kernel == null ? 0 : share(kernel, layer.rows().getOrDefault("kernel", 1));
    }

    private static boolean equal(float[] kernel, int units, int unit) {
        double difference = 0;
        double size = 0;
        for (int at = 0; at < kernel.length; at += units) {
            double first = kernel[at];
            double other = kernel[at + unit];
            difference += (first - other) * (first - other);
            size += first * first + other * other;
        }
        return difference <= ALIKE * ALIKE * size;
    }
}
