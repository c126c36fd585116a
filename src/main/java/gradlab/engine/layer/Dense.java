package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.constraint.Constraint;
import gradlab.engine.constraint.NoConstraint;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.Zeros;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;
import gradlab.text.SentenceException;

/** A fully connected layer, a = f(xW + b), with W shaped [inputs][units] (Keras {@code Dense}). */
public record Dense(
        String name,
        @Knob(label = "Units", min = 1, step = 1, help = "How many outputs the layer has")
                @Essential(required = true)
                int units,
        @Knob(
                        label = "Activation",
                        lesson = 7,
                        help = "The function applied to every weighted sum",
                        formula = "a = f(z)")
                Activation activation,
        @Knob(
                        label = "Use bias",
                        help = "Adds a trained number to every weighted sum",
                        formula = "z = xW + b")
                boolean useBias,
        @Knob(label = "Kernel initializer", lesson = 5, help = "How the first weights are drawn")
                Initializer kernelInitializer,
        @Knob(label = "Bias initializer", lesson = 5, help = "How the first biases are drawn")
                Initializer biasInitializer,
        @Knob(
                        label = "Kernel regularizer",
                        lesson = 12,
                        help = "A penalty on the weights, added to the loss")
                @Regularizing
                Regularizer kernelRegularizer,
        @Knob(
                        label = "Bias regularizer",
                        lesson = 12,
                        help = "A penalty on the biases, added to the loss")
                @Regularizing
                Regularizer biasRegularizer,
        @Knob(
                        label = "Kernel constraint",
                        lesson = 13,
                        help = "A bound on each unit's incoming weights")
                @Regularizing
                Constraint kernelConstraint,
        @Knob(label = "Bias constraint", lesson = 13, help = "A bound on the biases") @Regularizing
                Constraint biasConstraint,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Layer {
    /** Keras's defaults, with one unit. */
    public Dense() {
        this("", 1, new Linear());
    }

    /** Keras's defaults but for units and activation. */
    public Dense(String name, int units, Activation activation) {
        this(
                name,
                units,
                activation,
                true,
                new GlorotUniform(),
                new Zeros(),
                new NoRegularizer(),
                new NoRegularizer(),
                new NoConstraint(),
                new NoConstraint(),
                true);
    }

    /** Refuses a width that is no width. */
    public Dense {
        if (units < 1) {
            throw new SentenceException("units must be at least 1, not {0}", units);
        }
    }

    @Override
    public Dense withName(String newName) {
        return Knobs.set(this, Dense::name).to(newName);
    }

    @Override
    public Dense withTrainable(boolean newTrainable) {
        return Knobs.set(this, Dense::trainable).to(newTrainable);
    }

    @Override
    public int outputWidth(int inputWidth, int mergedWidth) {
        return units;
    }

    @Override
    public long parameterCount(int inputWidth) {
        return (inputWidth + (useBias ? 1L : 0)) * units;
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new DenseCell(this, plan);
    }
}
