package gradlab.engine.layer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;

/**
 * A skip connection that sets an earlier layer's output beside the running one, y = [x, f(x)]
 * (Keras {@code Concatenate}).
 */
public record Concatenate(
        String name,
        @Knob(
                        label = "From",
                        lesson = 21,
                        help = "The earlier layer whose output is merged with the running one")
                @Essential(required = true)
                String from,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements MergingLayer {
    /** From nowhere yet. */
    public Concatenate() {
        this("", "", true);
    }

    @Override
    public Concatenate withName(String newName) {
        return new Concatenate(newName, from, trainable);
    }

    @Override
    public Concatenate withTrainable(boolean newTrainable) {
        return new Concatenate(name, from, newTrainable);
    }

    @Override
    public Concatenate withFrom(String newFrom) {
        return new Concatenate(name, newFrom, trainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new MergingCell.Chain(this, plan);
    }

    @Override
    public int outputWidth(int inputWidth, int mergedWidth) {
        return inputWidth + mergedWidth;
    }
}
