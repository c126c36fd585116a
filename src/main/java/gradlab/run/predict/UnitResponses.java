package gradlab.run.predict;

/**
 * What chosen units of every layer answered to some rows.
 *
 * @param outputs [layer][chosen unit][row], what the layer hands on
 * @param saturated [layer][chosen unit], the share of rows on a flat end of the activation
 */
public record UnitResponses(float[][][] outputs, float[][] saturated) {
    /** Mean over the rows of what a chosen unit hands on; not a number without rows. */
    public double mean(int layer, int unit) {
        double sum = 0;
        for (float value : outputs[layer][unit]) {
            sum += value;
        }
        return sum / outputs[layer][unit].length;
    }

    /** Whether a chosen unit handed on exactly 0 for every row. */
    public boolean silent(int layer, int unit) {
        for (float value : outputs[layer][unit]) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The row that a chosen unit answered to most; −1 without rows. */
    public int favourite(int layer, int unit) {
        float[] values = outputs[layer][unit];
        int best = values.length == 0 ? -1 : 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
