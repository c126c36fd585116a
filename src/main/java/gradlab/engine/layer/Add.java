package gradlab.engine.layer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;

/**
 * A skip connection that adds an earlier layer's output to the running one, y = x + f(x), both of
 * one width (He et al. 2015; Keras {@code Add}).
 */
public record Add(
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
    public Add() {
        this("", "", true);
    }

    @Override
    public Add withName(String newName) {
        return new Add(newName, from, trainable);
    }

    @Override
    public Add withTrainable(boolean newTrainable) {
        return new Add(name, from, newTrainable);
    }

    @Override
    public Add withFrom(String newFrom) {
        return new Add(name, newFrom, trainable);
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new MergingCell.Sum(this, plan);
    }
}
