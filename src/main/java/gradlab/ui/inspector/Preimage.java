package gradlab.ui.inspector;

import gradlab.engine.activation.Activation;
import gradlab.run.history.Histogram;

/**
 * Where the weighted sums z of a layer fell, told from its outputs a = f(z): p(z) = p(a)·f′(z),
 * which holds where f only rises.
 */
final class Preimage {
    private static final int CELLS = 48;

    private Preimage() {}

    /** A density for each of equal cells from −reach to reach; none where f does not only rise. */
    static double[] density(Activation function, Histogram outputs, double reach) {
        double[] density = new double[CELLS];
        int[] counts = outputs.counts();
        for (int i = 0; i < CELLS; i++) {
            float z = (float) (reach * ((2 * i + 1.0) / CELLS - 1));
            float slope = function.slope(z);
            if (slope < 0) {
                return new double[0];
            }
            density[i] = slope * count(outputs, counts, function.value(z));
        }
        return density;
    }

    private static int count(Histogram outputs, int[] counts, float value) {
        double span = outputs.high() - outputs.low();
        if (span <= 0 || value < outputs.low() || value > outputs.high()) {
            return 0;
        }
        int bins = counts.length;
        return counts[Math.min(bins - 1, (int) ((value - outputs.low()) / span * bins))];
    }
}
