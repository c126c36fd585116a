package gradlab.engine.layer;

import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.Zeros;
import gradlab.knob.Knob;

/**
 * A leaky ReLU whose slope α for negative inputs is trained, one for each unit (He et al. 2015;
 * Keras {@code PReLU}): y = x for x &gt; 0, else αx.
 */
public record Prelu(
        String name,
        @Knob(
                        label = "Alpha initializer",
                        lesson = 7,
                        help = "How the first slopes for negative inputs are drawn",
                        formula = "y = max(0, x) + α·min(0, x)")
                Initializer alphaInitializer,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Layer {
    /** Keras's defaults. */
    public Prelu() {
        this("", new Zeros(), true);
    }

    @Override
    public Prelu withName(String newName) {
        return new Prelu(newName, alphaInitializer, trainable);
    }

    @Override
    public Prelu withTrainable(boolean newTrainable) {
        return new Prelu(name, alphaInitializer, newTrainable);
    }

    @Override
    public long parameterCount(int inputWidth) {
        return inputWidth;
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new PreluCell(this, plan);
    }
}
