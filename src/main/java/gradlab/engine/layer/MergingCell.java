package gradlab.engine.layer;

import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

/** The run-time state of a layer that a skip arc leads to. */
public abstract class MergingCell extends Cell {
    private final Cell merged;

    /** Merges the plan's earlier cell into the running output. */
    protected MergingCell(MergingLayer merging, CellPlan plan) {
        super(merging, plan);
        if (plan.merged() == null) {
            throw new SentenceException("the layer to merge with is missing: {0}", merging.from());
        }
        this.merged = plan.merged();
    }

    /** The earlier cell that is merged. */
    public final Cell merged() {
        return merged;
    }

    /** ∂loss/∂(the earlier cell's output) over this arc alone, after {@link #backward}. */
    public abstract float[] mergedGradient();

    @Override
    protected void take(Layer changed) {
        if (!((MergingLayer) changed).from().equals(((MergingLayer) layer()).from())) {
            throw new SentenceException("what {0} merges with applies at rewind", changed.name());
        }
    }

    /** y = x + merged, shaped alike. */
    static final class Sum extends MergingCell {
        Sum(Add add, CellPlan plan) {
            super(add, plan);
        }

        @Override
        public void forward(Pass pass, float[] input) {
            float[] out = output();
            float[] other = merged().output();
            int count = pass.rows() * width();
            for (int i = 0; i < count; i++) {
                out[i] = input[i] + other[i];
            }
        }

        @Override
        double[] exact(ExactPass pass, double[] input) {
            double[] other = pass.output(merged());
            double[] out = new double[input.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = input[i] + other[i];
            }
            return out;
        }

        @Override
        public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
            if (inputGradient != null) {
                System.arraycopy(gradient(), 0, inputGradient, 0, pass.rows() * width());
            }
        }

        @Override
        public float[] mergedGradient() {
            return gradient();
        }
    }

    /** y = [x, merged] in each row. */
    static final class Chain extends MergingCell {
        private final float[] mergedGradient;

        Chain(Concatenate concatenate, CellPlan plan) {
            super(concatenate, plan);
            this.mergedGradient = new float[merged().output().length];
        }

        @Override
        public void forward(Pass pass, float[] input) {
            int left = inputWidth();
            int right = merged().width();
            for (int row = 0; row < pass.rows(); row++) {
                System.arraycopy(input, row * left, output(), row * width(), left);
                System.arraycopy(
                        merged().output(), row * right, output(), row * width() + left, right);
            }
        }

        @Override
        double[] exact(ExactPass pass, double[] input) {
            double[] other = pass.output(merged());
            int left = inputWidth();
            int right = merged().width();
            double[] out = new double[pass.rows() * width()];
            for (int row = 0; row < pass.rows(); row++) {
                System.arraycopy(input, row * left, out, row * width(), left);
                System.arraycopy(other, row * right, out, row * width() + left, right);
            }
            return out;
        }

        @Override
        public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
            int left = inputWidth();
            int right = merged().width();
            for (int row = 0; row < pass.rows(); row++) {
                if (inputGradient != null) {
                    System.arraycopy(gradient(), row * width(), inputGradient, row * left, left);
                }
                System.arraycopy(
                        gradient(), row * width() + left, mergedGradient, row * right, right);
            }
        }

        @Override
        public float[] mergedGradient() {
            return mergedGradient;
        }
    }
}
