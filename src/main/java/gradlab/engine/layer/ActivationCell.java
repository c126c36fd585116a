package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

/** The run-time state of an {@link ActivationLayer}: a = f(z), with z the layer's input. */
final class ActivationCell extends Cell {
    private final ActivationStage stage;
    private float[] input;

    ActivationCell(ActivationLayer layer, CellPlan plan) {
        super(layer, plan);
        this.stage = new ActivationStage(layer.activation(), output().length);
        this.input = output();
    }

    @Override
    public void forward(Pass pass, float[] in) {
        input = in;
        stage.forward(pass, in, output(), random(), width());
    }

    @Override
    public void differentiate(Pass pass) {
        stage.differentiate(pass, input, output(), gradient(), width());
    }

    @Override
    double[] exact(ExactPass pass, double[] in) {
        pass.keepSums(this, in);
        return stage.exact(in, width());
    }

    @Override
    public void backward(Pass pass, float[] in, float @Nullable [] inputGradient) {
        if (inputGradient != null) {
            System.arraycopy(gradient(), 0, inputGradient, 0, pass.rows() * width());
        }
    }

    @Override
    public Activation activation() {
        return stage.activation();
    }

    @Override
    public float[] preActivation() {
        return input;
    }

    @Override
    protected void take(Layer changed) {
        if (!((ActivationLayer) changed).activation().equals(stage.activation())) {
            throw new SentenceException("the activation of {0} applies at rewind", changed.name());
        }
    }
}
