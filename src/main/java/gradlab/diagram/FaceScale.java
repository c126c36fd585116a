package gradlab.diagram;

import gradlab.chart.look.ColourMap;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.Exponential;
import gradlab.engine.activation.Gelu;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.LeakyRelu;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.RandomizedLeakyRelu;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Sign;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Softplus;
import gradlab.engine.activation.Softsign;
import gradlab.engine.activation.Step;
import gradlab.engine.activation.Swish;
import gradlab.engine.activation.Tanh;

import java.awt.Color;

/**
 * From which number to which the colours of a column go: the whole range of a bounded function, so
 * that a flat unit looks flat; else as far from 0 as its units go.
 */
public record FaceScale(double low, double high) {
    private static final FaceScale SHARE = new FaceScale(0, 1);
    private static final FaceScale BOTH_SIDES = new FaceScale(-1, 1);

    /** As far to both sides of 0 as the numbers go. */
    static FaceScale around(float[]... values) {
        double reach = 0;
        for (float[] row : values) {
            for (float value : row) {
                reach = Float.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
            }
        }
        return reach == 0 ? BOTH_SIDES : new FaceScale(-reach, reach);
    }

    /** From the least to the greatest number, and 0. */
    static FaceScale across(float[]... values) {
        double low = 0;
        double high = 0;
        for (float[] row : values) {
            for (float value : row) {
                low = Float.isFinite(value) ? Math.min(low, value) : low;
                high = Float.isFinite(value) ? Math.max(high, value) : high;
            }
        }
        return low == high ? BOTH_SIDES : new FaceScale(low, high);
    }

    /** Whether both ends are those of a function, whatever the numbers. */
    boolean bounded() {
        return equals(SHARE) || equals(BOTH_SIDES);
    }

    /** That of a function over these outputs of it. */
    static FaceScale of(Activation activation, float[]... outputs) {
        return switch (activation) {
            case Sigmoid _, HardSigmoid _, Softmax _, Step _ -> SHARE;
            case Tanh _, Softsign _, Sign _ -> BOTH_SIDES;
            case Linear _,
                    Relu _,
                    LeakyRelu _,
                    RandomizedLeakyRelu _,
                    Elu _,
                    Selu _,
                    Swish _,
                    Gelu _,
                    Softplus _,
                    Exponential _ ->
                    around(outputs);
        };
    }

    /** Where a number stands, from 0 to 1; the middle for what is no number. */
    public double share(double value) {
        return Double.isNaN(value) ? 0.5 : Math.clamp((value - low) / (high - low), 0, 1);
    }

    Color colour(double value, ColourMap map) {
        return map.at(share(value));
    }

    int rgb(double value, ColourMap map) {
        return map.rgb(share(value));
    }
}
