package gradlab.run.backprop;

/**
 * The gradient of one array of weights beside what nudging the weights says.
 *
 * @param name as in files: kernel, bias, gamma, beta, alpha
 * @param values the weights, [rows][columns]
 * @param gradient ∂loss/∂weight as the network computed it, shaped alike
 * @param byNudging (ℓ(w + h) − ℓ(w − h)) / 2h in double precision, shaped alike; NaN where it was
 *     not asked for
 */
public record GradientArray(
        String name, float[][] values, float[][] gradient, double[][] byNudging) {
    /** The greatest |gradient − difference| of the weights that were nudged. */
    public double largestDifference() {
        double largest = 0;
        for (int row = 0; row < gradient.length; row++) {
            for (int column = 0; column < gradient[row].length; column++) {
                double difference = Math.abs(gradient[row][column] - byNudging[row][column]);
                if (!Double.isNaN(byNudging[row][column])) {
                    largest = Math.max(largest, difference);
                }
            }
        }
        return largest;
    }

    /** How many of its weights were nudged. */
    public int nudged() {
        int count = 0;
        for (double[] row : byNudging) {
            for (double slope : row) {
                count += Double.isNaN(slope) ? 0 : 1;
            }
        }
        return count;
    }

    /** How many weights it has. */
    public int size() {
        return gradient.length == 0 ? 0 : gradient.length * gradient[0].length;
    }
}
