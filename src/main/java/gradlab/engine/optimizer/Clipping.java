package gradlab.engine.optimizer;

import gradlab.knob.Knob;

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
}
