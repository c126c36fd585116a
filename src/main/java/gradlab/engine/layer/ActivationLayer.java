package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.knob.Knob;
import gradlab.knob.TypeName;

/** An activation function as a layer of its own (Keras {@code Activation}). */
@TypeName("activation")
public record ActivationLayer(
        String name,
        @Knob(
                        label = "Activation",
                        lesson = 7,
                        help = "The function applied to every input",
                        formula = "a = f(z)")
                Activation activation,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Layer {
    /** Keras's defaults. */
    public ActivationLayer() {
        this("", new Linear(), true);
    }

    @Override
    public ActivationLayer withName(String newName) {
        return new ActivationLayer(newName, activation, trainable);
    }

    @Override
    public ActivationLayer withTrainable(boolean newTrainable) {
        return new ActivationLayer(name, activation, newTrainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new ActivationCell(this, plan);
    }
}
