package gradlab.engine.optimizer;

import gradlab.engine.tensor.Norm;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/** How gradients are clipped before an update; 0 is off, and at most one is on. */
public record Clipping(
        @Knob(
                        label = "Clip value",
                        min = 0,
                        live = true,
                        lesson = 9,
                        help = "Bounds every component of the gradient",
                        formula = "g ← max(−c, min(c, g))")
                double clipvalue,
        @Knob(
                        label = "Clip norm",
                        min = 0,
                        live = true,
                        lesson = 9,
                        help = "Bounds the norm of each weight array's gradient",
                        formula = "g ← g · min(1, c/‖g‖)")
                double clipnorm,
        @Knob(
                        label = "Global clip norm",
                        min = 0,
                        live = true,
                        lesson = 9,
                        help = "Bounds the norm of all gradients together",
                        formula = "g ← g · min(1, c/‖all g‖)")
                double globalClipnorm) {
    /** Nothing is clipped. */
    public Clipping() {
        this(0, 0, 0);
    }

    /** Refuses two kinds of clipping at once, as Keras does. */
    public Clipping {
        Knobs.require(Clipping.class, clipvalue, clipnorm, globalClipnorm);
        if ((clipvalue > 0 ? 1 : 0) + (clipnorm > 0 ? 1 : 0) + (globalClipnorm > 0 ? 1 : 0) > 1) {
            throw new SentenceException(
                    "at most one of clipvalue, clipnorm and global_clipnorm can be on, not "
                            + "clipvalue {0}, clipnorm {1}, global_clipnorm {2}",
                    clipvalue, clipnorm, globalClipnorm);
        }
    }

    /** Whether anything is clipped. */
    public boolean isOn() {
        return clipvalue > 0 || clipnorm > 0 || globalClipnorm > 0;
    }

    /**
     * Clips the gradients of all weight arrays in place.
     *
     * @param norm what to take norms with
     */
    public void clip(float[][] gradients, Norm norm) {
        if (globalClipnorm > 0) {
            clipTogether(gradients, norm);
        } else if (clipnorm > 0) {
            for (float[] gradient : gradients) {
                shrink(gradient, norm.of(gradient), clipnorm);
            }
        } else if (clipvalue > 0) {
            for (float[] gradient : gradients) {
                bound(gradient, (float) clipvalue);
            }
        }
    }

    /** Clips the gradient of a few weights that are all there are, in place. */
    public void clip(double[] gradient) {
        double squares = 0;
        for (double each : gradient) {
            squares += each * each;
        }
        double bound = Math.max(clipnorm, globalClipnorm);
        double factor = bound > 0 ? Math.min(1, bound / Math.sqrt(squares)) : 1;
        for (int i = 0; i < gradient.length && isOn(); i++) {
            gradient[i] =
                    clipvalue > 0
                            ? Math.max(-clipvalue, Math.min(clipvalue, gradient[i]))
                            : gradient[i] * factor;
        }
    }

    private void clipTogether(float[][] gradients, Norm norm) {
        double squares = 0;
        for (float[] gradient : gradients) {
            double length = norm.of(gradient);
            squares += length * length;
        }
        for (float[] gradient : gradients) {
            shrink(gradient, Math.sqrt(squares), globalClipnorm);
        }
    }

    private static void shrink(float[] values, double norm, double bound) {
        if (norm <= bound) {
            return;
        }
        float factor = (float) (bound / norm);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void bound(float[] values, float bound) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(-bound, Math.min(bound, values[i]));
        }
    }
}
