package gradlab.engine.regularizer;

/**
 * Sums over weights in double precision, four running sums side by side so that no addition waits
 * for the one before.
 */
final class Sums {
    private Sums() {}

    /** Σ|w|. */
    static double absolute(float[] weights) {
        int whole = weights.length - weights.length % 4;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < whole; i += 4) {
            first += Math.abs(weights[i]);
            second += Math.abs(weights[i + 1]);
            third += Math.abs(weights[i + 2]);
            fourth += Math.abs(weights[i + 3]);
        }
        for (int i = whole; i < weights.length; i++) {
            first += Math.abs(weights[i]);
        }
        return first + second + third + fourth;
    }

    /** Σw². */
    static double squares(float[] weights) {
        int whole = weights.length - weights.length % 4;
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < whole; i += 4) {
            first += (double) weights[i] * weights[i];
            second += (double) weights[i + 1] * weights[i + 1];
            third += (double) weights[i + 2] * weights[i + 2];
            fourth += (double) weights[i + 3] * weights[i + 3];
        }
        for (int i = whole; i < weights.length; i++) {
            first += (double) weights[i] * weights[i];
        }
        return first + second + third + fourth;
    }
}
