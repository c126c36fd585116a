package gradlab.diagram;

import gradlab.engine.network.Weights;

import org.jspecify.annotations.Nullable;

/** The kernel and bias of one dense layer, read unit by unit. */
record LayerArrays(float[] kernel, float @Nullable [] bias, int units) {
    /** Those of a column; null where it has no kernel of that shape. */
    static @Nullable LayerArrays of(DiagramColumn column, Weights weights) {
        if (!column.dense()) {
            return null;
        }
        for (Weights.LayerWeights layer : weights.layers()) {
            float[] kernel = layer.arrays().get("kernel");
            if (layer.layer().equals(column.name()) && kernel != null) {
                return new LayerArrays(kernel, layer.arrays().get("bias"), column.width());
            }
        }
        return null;
    }

    float weight(int input, int unit) {
        return kernel[input * units + unit];
    }

    double bias(int unit) {
        return bias == null ? Double.NaN : bias[unit];
    }

    int inputs() {
        return kernel.length / units;
    }

    /** ‖w‖₂ of what leads to each unit. */
    float[] unitNorms() {
        double[] squares = new double[units];
        for (int i = 0, at = 0; i < inputs(); i++) {
            for (int unit = 0; unit < units; unit++, at++) {
                squares[unit] += (double) kernel[at] * kernel[at];
            }
        }
        return roots(squares);
    }

    /** ‖w‖₂ of what leads away from each input. */
    float[] inputNorms() {
        double[] squares = new double[inputs()];
        for (int i = 0, at = 0; i < squares.length; i++) {
            for (int unit = 0; unit < units; unit++, at++) {
                squares[i] += (double) kernel[at] * kernel[at];
            }
        }
        return roots(squares);
    }

    /** The weights that lead to one unit. */
    float[] weightsOf(int unit) {
        float[] weights = new float[inputs()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(i, unit);
        }
        return weights;
    }

    private static float[] roots(double[] squares) {
        float[] norms = new float[squares.length];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = (float) Math.sqrt(squares[i]);
        }
        return norms;
    }
}
