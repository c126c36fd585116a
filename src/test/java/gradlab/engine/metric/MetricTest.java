package gradlab.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
    private static final Batch BINARY =
            new Batch(new float[] {0.9f, 0.4f, 0.6f, 0.1f}, new float[] {1, 1, 0, 0}, 4, 1, 1);
    private static final Batch LABELS =
            new Batch(
                    new float[] {0.1f, 0.7f, 0.2f, 0.8f, 0.1f, 0.1f}, new float[] {1, 2}, 2, 3, 1);
    private static final Batch REGRESSION =
            new Batch(new float[] {1, 4, 2}, new float[] {2, 2, 4}, 3, 1, 1);

    private static double of(Metric metric, Batch... batches) {
        double[] sums = new double[metric.sums(batches[0].width())];
        for (Batch batch : batches) {
            metric.add(batch, sums);
        }
        return metric.value(sums);
    }

    @Test
    void accuracyOfASingleOutputGoesByTheThreshold() {
        assertThat(of(Metric.ACCURACY, BINARY)).isEqualTo(0.5);
    }

    @Test
    void accuracyOfSeveralOutputsGoesByTheGreatest() {
        assertThat(of(Metric.ACCURACY, LABELS)).isEqualTo(0.5);
    }

    @Test
    void oneHotTargetsGiveTheSameAccuracyAsLabels() {
        Batch oneHot = new Batch(LABELS.outputs(), new float[] {0, 1, 0, 0, 0, 1}, 2, 3, 3);

        assertThat(of(Metric.CATEGORICAL_ACCURACY, oneHot)).isEqualTo(0.5);
    }

    @Test
    void errorsAreMeansOverAllOutputs() {
        assertThat(of(Metric.MEAN_ABSOLUTE_ERROR, REGRESSION)).isEqualTo(5.0 / 3);
        assertThat(of(Metric.MEAN_SQUARED_ERROR, REGRESSION)).isEqualTo(3);
        assertThat(of(Metric.ROOT_MEAN_SQUARED_ERROR, REGRESSION)).isEqualTo(Math.sqrt(3));
        assertThat(of(Metric.MEAN_ABSOLUTE_PERCENTAGE_ERROR, REGRESSION))
                .isCloseTo(200.0 / 3, within(1e-9));
    }

    @Test
    void r2ComparesWithTheMean() {
        assertThat(of(Metric.R2_SCORE, REGRESSION)).isCloseTo(1 - 9 / (8.0 / 3), within(1e-9));
    }

    @Test
    void precisionAndRecallCountPositives() {
        assertThat(of(Metric.PRECISION, BINARY)).isEqualTo(0.5);
        assertThat(of(Metric.RECALL, BINARY)).isEqualTo(0.5);
        assertThat(of(Metric.F1_SCORE, BINARY)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void batchesOfAnySizeGiveTheSame(Metric metric) {
        Batch first = new Batch(new float[] {0.9f}, new float[] {1}, 1, 1, 1);
        Batch rest = new Batch(new float[] {0.4f, 0.6f, 0.1f}, new float[] {1, 0, 0}, 3, 1, 1);

        assertThat(of(metric, first, rest)).isCloseTo(of(metric, BINARY), within(1e-12));
    }

    @Test
    void shortNamesMeanTheSame() {
        assertThat(Metric.of("mae")).contains(Metric.MEAN_ABSOLUTE_ERROR);
        assertThat(Metric.of("accuracy")).contains(Metric.ACCURACY);
        assertThat(Metric.of("acuracy")).isEmpty();
    }
}
