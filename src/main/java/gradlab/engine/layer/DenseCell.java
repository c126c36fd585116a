package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The run-time state of a {@link Dense} layer: z = xW + b, a = f(z). */
final class DenseCell extends Cell {
    private final Parameter kernel;
    private final @Nullable Parameter bias;
    private final float[] weightedSum;
    private final Rows sums;
    private final ActivationStage stage;
    private Dense dense;

    DenseCell(Dense dense, CellPlan plan) {
        super(dense, plan);
        this.dense = dense;
        this.kernel = Parameter.kernel("kernel", plan.inputWidth(), dense.units());
        this.bias = dense.useBias() ? Parameter.vector("bias", dense.units()) : null;
        this.weightedSum =
                dense.activation() instanceof Linear ? output() : new float[output().length];
        this.stage = new ActivationStage(dense.activation(), output().length);
        this.sums = new Rows(plan.maxRows(), 0);
        govern();
    }

    private void govern() {
        kernel.govern(dense.kernelRegularizer(), dense.kernelConstraint());
        if (bias != null) {
            bias.govern(dense.biasRegularizer(), dense.biasConstraint());
        }
    }

    @Override
    protected void fill(RandomSource source) {
        dense.kernelInitializer()
                .fill(kernel.values(), inputWidth(), width(), source.split("kernel"));
        if (bias != null) {
            dense.biasInitializer().fillVector(bias.values(), source.split("bias"));
        }
    }

    @Override
    protected void take(Layer changed) {
        Dense next = (Dense) changed;
        if (next.units() != dense.units()
                || next.useBias() != dense.useBias()
                || !next.activation().equals(dense.activation())) {
            throw new SentenceException(
                    "units, bias and activation of {0} apply at rewind", dense.name());
        }
        dense = next;
        govern();
    }

    @Override
    public void forward(Pass pass, float[] input) {
        int rows = pass.rows();
        if (bias != null) {
            Rows.repeat(bias.values(), weightedSum, rows, width());
        }
        pass.product()
                .multiply(
                        rows,
                        width(),
                        inputWidth(),
                        input,
                        kernel.values(),
                        weightedSum,
                        bias != null);
        if (weightedSum != output()) {
            stage.forward(pass, weightedSum, output(), random(), width());
        }
    }

    @Override
    public void differentiate(Pass pass) {
        if (weightedSum != output()) {
            stage.differentiate(pass, weightedSum, output(), gradient(), width());
        }
    }

    @Override
    double[] exact(ExactPass pass, double[] input) {
        int inputs = inputWidth();
        int units = width();
        double[] weights = pass.of(kernel);
        double[] sum = new double[pass.rows() * units];
        for (int row = 0; row < pass.rows(); row++) {
            int start = row * units;
            if (bias != null) {
                System.arraycopy(pass.of(bias), 0, sum, start, units);
            }
            for (int i = 0; i < inputs; i++) {
                double x = input[row * inputs + i];
                for (int unit = 0; unit < units; unit++) {
                    sum[start + unit] += x * weights[i * units + unit];
                }
            }
        }
        pass.keepSums(this, sum);
        return stage.exact(sum, units);
    }

    @Override
    public void backward(Pass pass, float[] input, float @Nullable [] inputGradient) {
        int rows = pass.rows();
        Rows.flushDenormals(gradient(), rows * width());
        pass.product()
                .multiplyTransposedA(
                        inputWidth(), width(), rows, input, gradient(), kernel.gradient(), false);
        if (bias != null) {
            sums.sum(pass, gradient(), bias.gradient(), width());
        }
        if (inputGradient != null) {
            pass.product()
                    .multiplyTransposedB(
                            rows,
                            inputWidth(),
                            width(),
                            gradient(),
                            kernel.values(),
                            inputGradient,
                            false);
        }
    }

    @Override
    public List<Parameter> parameters() {
        return bias == null ? List.of(kernel) : List.of(kernel, bias);
    }

    @Override
    public Parameter kernel() {
        return kernel;
    }

    @Override
    public Activation activation() {
        return dense.activation();
    }

    @Override
    public float[] preActivation() {
        return weightedSum;
    }
}
