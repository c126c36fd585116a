package gradlab.chart.subject;

import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.run.predict.Predictor;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * What a network of one input answers over its range, in the data's own units.
 *
 * @param sd standard deviation over passes with dropout and noise on; null without
 */
public record FitCurve(float[] inputs, float[] outputs, float @Nullable [] sd) {
    private static final int POINTS = 256;
    private static final double MARGIN = 0.06;
    private static final long SEED = 1;

    /** Asks a network; the first output where there are several. */
    static FitCurve of(Predictor model, PreparedData data, int passes) {
        FMatrixRMaj grid = grid(data);
        if (passes == 0) {
            return new FitCurve(grid.data, column(model.predict(grid)), null);
        }
        Predictor.MonteCarlo drawn = model.monteCarlo(grid, passes, SEED);
        return new FitCurve(grid.data, column(drawn.mean()), column(drawn.sd()));
    }

    private static FMatrixRMaj grid(PreparedData data) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (Part part : Part.values()) {
            FMatrixRMaj inputs = part.of(data).inputs();
            for (int row = 0; row < inputs.numRows; row++) {
                float x = data.inputScaler().unscaled(inputs.get(row, 0), 0);
                low = Math.min(low, x);
                high = Math.max(high, x);
            }
        }
        double margin = high > low ? MARGIN * (high - low) : 1;
        FMatrixRMaj grid = new FMatrixRMaj(POINTS, 1);
        for (int i = 0; i < POINTS; i++) {
            grid.data[i] = (float) (low - margin + (high - low + 2 * margin) * i / (POINTS - 1.0));
        }
        return grid;
    }

    private static float[] column(FMatrixRMaj outputs) {
        float[] first = new float[outputs.numRows];
        for (int row = 0; row < first.length; row++) {
            first[row] = outputs.get(row, 0);
        }
        return first;
    }
}
