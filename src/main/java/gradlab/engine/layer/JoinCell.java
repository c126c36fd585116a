package gradlab.engine.layer;

import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

/** The run-time state of a layer that a skip arc leads to. */
public abstract class JoinCell extends Cell {
    private final Cell joined;

    /** Joins the plan's earlier cell to the running output. */
    protected JoinCell(Join join, CellPlan plan) {
        super(join, plan);
        if (plan.joined() == null) {
            throw new SentenceException("the layer to join is missing: {0}", join.from());
        }
        this.joined = plan.joined();
    }

    /** The earlier cell that is joined. */
    public final Cell joined() {
        return joined;
    }

    /** ∂loss/∂(the earlier cell's output) over this arc alone, after {@link #backward}. */
    public abstract float[] joinedGradient();

    @Override
    protected void take(Layer changed) {
        if (!((Join) changed).from().equals(((Join) layer()).from())) {
            throw new SentenceException("where {0} joins from applies at rewind", changed.name());
        }
    }

    /** y = x + joined, shaped alike. */
    static final class Sum extends JoinCell {
        Sum(Add add, CellPlan plan) {
            super(add, plan);
        }

        @Override
        public void forward(Pass pass, float[] input) {
            float[] out = output();
            float[] other = joined().output();
            int count = pass.rows() * width();
            for (int i = 0; i < count; i++) {
                out[i] = input[i] + other[i];
            }
        }

        @Override
        public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
            if (inputGradient != null) {
                System.arraycopy(gradient(), 0, inputGradient, 0, pass.rows() * width());
            }
        }

        @Override
        public float[] joinedGradient() {
            return gradient();
        }
    }

    /** y = [x, joined] in each row. */
    static final class Chain extends JoinCell {
        private final float[] joinedGradient;

        Chain(Concatenate concatenate, CellPlan plan) {
            super(concatenate, plan);
            this.joinedGradient = new float[joined().output().length];
        }

        @Override
        public void forward(Pass pass, float[] input) {
            int left = inputWidth();
            int right = joined().width();
            for (int row = 0; row < pass.rows(); row++) {
                System.arraycopy(input, row * left, output(), row * width(), left);
                System.arraycopy(
                        joined().output(), row * right, output(), row * width() + left, right);
            }
        }

        @Override
        public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
            int left = inputWidth();
            int right = joined().width();
            for (int row = 0; row < pass.rows(); row++) {
                if (inputGradient != null) {
                    System.arraycopy(gradient(), row * width(), inputGradient, row * left, left);
                }
                System.arraycopy(
                        gradient(), row * width() + left, joinedGradient, row * right, right);
            }
        }

        @Override
        public float[] joinedGradient() {
            return joinedGradient;
        }
    }
}
