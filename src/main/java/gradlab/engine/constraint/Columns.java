package gradlab.engine.constraint;

import java.util.Arrays;

/** Works on the columns of a row-major kernel [inputs][units], one row after another. */
final class Columns {
    /** Keeps Keras's division by a norm away from 0. */
    private static final double EPSILON = 1e-7;

    private Columns() {}

    /** The L2 norm of each column. */
    static void norms(float[] kernel, int inputs, int units, double[] into) {
        Arrays.fill(into, 0, units, 0);
        for (int row = 0; row < inputs; row++) {
            int start = row * units;
            for (int unit = 0; unit < units; unit++) {
                double w = kernel[start + unit];
                into[unit] += w * w;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            into[unit] = Math.sqrt(into[unit]);
        }
    }

    /** The factor wanted / (ε + norm) that Keras multiplies a column by. */
    static double factor(double wanted, double norm) {
        return wanted / (EPSILON + norm);
    }

    /** Multiplies each column by its factor. */
    static void scale(float[] kernel, int inputs, int units, double[] factors) {
        for (int row = 0; row < inputs; row++) {
            int start = row * units;
            for (int unit = 0; unit < units; unit++) {
                kernel[start + unit] = (float) (kernel[start + unit] * factors[unit]);
            }
        }
    }
}
