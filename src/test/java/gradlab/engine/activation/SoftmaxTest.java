package gradlab.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
    private final Softmax softmax = new Softmax();

    private static double[] exact(double[] z) {
        double sum = 0;
        double[] a = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            a[i] = Math.exp(z[i]);
            sum += a[i];
        }
        for (int i = 0; i < z.length; i++) {
            a[i] /= sum;
        }
        return a;
    }

    @Test
    void eachRowBecomesProbabilities() {
        float[] z = {1, 2, 3, -1, 0, 4};
        float[] a = new float[6];
        softmax.forward(z, a, 2, 3);
        double[] first = exact(new double[] {1, 2, 3});
        double[] second = exact(new double[] {-1, 0, 4});
        for (int i = 0; i < 3; i++) {
            assertThat((double) a[i]).isCloseTo(first[i], within(1e-7));
            assertThat((double) a[3 + i]).isCloseTo(second[i], within(1e-7));
        }
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        float[] z = {1000, 999, -1000};
        float[] a = new float[3];
        softmax.forward(z, a, 1, 3);
        assertThat(a).containsExactly(new float[] {0.73105854f, 0.26894143f, 0}, within(1e-6f));
    }

    @Test
    void backwardIsTheNumericGradient() {
        double[] z = {0.3, -1.2, 0.8, 2};
        double[] weights = {0.5, -1, 2, 0.25};
        float[] a = new float[4];
        float[] dz = new float[4];
        float[] logits = {0.3f, -1.2f, 0.8f, 2};
        softmax.forward(logits, a, 1, 4);
        softmax.backward(logits, a, new float[] {0.5f, -1, 2, 0.25f}, dz, 1, 4);
        double h = 1e-6;
        for (int i = 0; i < 4; i++) {
            double numeric = (weighted(z, weights, i, h) - weighted(z, weights, i, -h)) / (2 * h);
            assertThat((double) dz[i]).isCloseTo(numeric, within(1e-6));
        }
    }

    private static double weighted(double[] z, double[] weights, int changed, double change) {
        double[] moved = z.clone();
        moved[changed] += change;
        double[] a = exact(moved);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += weights[i] * a[i];
        }
        return sum;
    }
}
