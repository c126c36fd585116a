package gradlab.doctor;

import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.Huber;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanAbsoluteError;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;

import org.ejml.data.FMatrixRMaj;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The loss of the best answer that is the same for every row: H = −Σ p·ln p of the class shares for
 * a cross-entropy (ln k for k equally frequent classes), the variance for a squared error.
 */
final class ChanceLevel {
    private ChanceLevel() {}

    /**
     * Of a loss on targets.
     *
     * @param targets [rows][target width]
     */
    static double of(Loss loss, FMatrixRMaj targets, int classes) {
        return switch (loss) {
            case SparseCategoricalCrossentropy _ -> entropy(shares(targets, classes));
            case CategoricalCrossentropy _ -> entropy(means(targets));
            case BinaryCrossentropy _ -> binary(means(targets));
            case MeanSquaredError _ -> mean(targets, x -> x * x);
            case MeanAbsoluteError _ -> mean(targets, Math::abs);
            case Huber huber -> mean(targets, x -> huber(Math.abs(x), huber.delta()));
        };
    }

    private static double huber(double x, double delta) {
        return x <= delta ? x * x / 2 : delta * (x - delta / 2);
    }

    private static double[] shares(FMatrixRMaj labels, int classes) {
        double[] shares = new double[Math.max(1, classes)];
        for (int i = 0; i < labels.numRows; i++) {
            shares[Math.clamp((int) labels.data[i], 0, shares.length - 1)] += 1.0 / labels.numRows;
        }
        return shares;
    }

    private static double[] means(FMatrixRMaj targets) {
        double[] means = new double[targets.numCols];
        for (int i = 0; i < targets.getNumElements(); i++) {
            means[i % targets.numCols] += targets.data[i] / (double) targets.numRows;
        }
        return means;
    }

    private static double entropy(double[] shares) {
        return Arrays.stream(shares).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
    }

    private static double binary(double[] means) {
        return Arrays.stream(means)
                .map(p -> entropy(new double[] {p, 1 - p}))
                .average()
                .orElse(Double.NaN);
    }

    private static double mean(FMatrixRMaj targets, DoubleUnaryOperator error) {
        double[] means = means(targets);
        double sum = 0;
        for (int i = 0; i < targets.getNumElements(); i++) {
            sum += error.applyAsDouble(targets.data[i] - means[i % targets.numCols]);
        }
        return sum / targets.getNumElements();
    }
}
