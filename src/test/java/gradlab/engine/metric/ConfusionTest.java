package gradlab.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {
    private static final int[] WANTED = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2};
    private static final int[] SAID = {0, 0, 0, 1, 1, 1, 2, 2, 0, 0};
    private final Confusion confusion =
            Confusion.of(3, WANTED.length, row -> WANTED[row], row -> SAID[row]);

    @Test
    void rowsAreCountedByTheirTrueAndTheirPredictedClass() {
        assertThat(confusion)
                .isEqualTo(new Confusion(new int[][] {{3, 1, 0}, {0, 2, 1}, {2, 0, 1}}));
        assertThat(confusion.rows()).isEqualTo(10);
        assertThat(confusion.wanted(2)).isEqualTo(3);
        assertThat(confusion.said(0)).isEqualTo(5);
    }

    @Test
    void accuracyIsTheShareOnTheDiagonal() {
        assertThat(confusion.accuracy()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void precisionIsOfWhatWasPredictedAndRecallOfWhatIsThere() {
        assertThat(confusion.precision(0)).isCloseTo(3 / 5.0, within(1e-12));
        assertThat(confusion.recall(0)).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(confusion.precision(2)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(confusion.recall(2)).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void f1IsTheHarmonicMeanOfBoth() {
        double harmonic = 2 / (1 / confusion.precision(2) + 1 / confusion.recall(2));
        assertThat(confusion.f1(2))
                .isCloseTo(harmonic, within(1e-12))
                .isCloseTo(0.4, within(1e-12));
    }

    @Test
    void macroScoresAreMeansOverTheClasses() {
        assertThat(confusion.macroF1()).isCloseTo((6 / 9.0 + 4 / 6.0 + 2 / 5.0) / 3, within(1e-12));
        assertThat(confusion.macroPrecision())
                .isCloseTo((3 / 5.0 + 2 / 3.0 + 1 / 2.0) / 3, within(1e-12));
        assertThat(confusion.macroRecall())
                .isCloseTo((3 / 4.0 + 2 / 3.0 + 1 / 3.0) / 3, within(1e-12));
    }

    @Test
    void aClassThatNeverOccursNorIsPredictedDoesNotPullTheMeanDown() {
        Confusion wide = Confusion.of(4, WANTED.length, row -> WANTED[row], row -> SAID[row]);
        assertThat(wide.macroF1()).isCloseTo(confusion.macroF1(), within(1e-12));
        assertThat(wide.f1(3)).isZero();
    }

    @Test
    void aClassThatIsPredictedButNeverOccursDoes() {
        Confusion one = Confusion.of(2, 2, row -> 0, row -> row);
        assertThat(one.macroRecall()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void withoutRowsEveryShareIsZero() {
        Confusion empty = Confusion.of(2, 0, row -> 0, row -> 0);
        assertThat(empty.accuracy()).isZero();
        assertThat(empty.macroF1()).isZero();
        assertThat(empty.share(0, 1)).isZero();
    }

    @Test
    void itsScoresAreThoseOfTheMetricsOfTheSameNames() {
        float[] outputs = {0.9f, 0.2f, 0.7f, 0.4f, 0.8f};
        float[] targets = {1, 0, 0, 1, 1};
        Batch batch = new Batch(outputs, targets, 5, 1, 1);
        Confusion binary =
                Confusion.of(2, 5, row -> (int) targets[row], row -> outputs[row] > 0.5 ? 1 : 0);
        assertThat(binary.precision(1)).isCloseTo(value(Metric.PRECISION, batch), within(1e-12));
        assertThat(binary.recall(1)).isCloseTo(value(Metric.RECALL, batch), within(1e-12));
        assertThat(binary.f1(1)).isCloseTo(value(Metric.F1_SCORE, batch), within(1e-12));
        assertThat(binary.accuracy()).isCloseTo(value(Metric.ACCURACY, batch), within(1e-12));
    }

    private static double value(Metric metric, Batch batch) {
        double[] sums = new double[metric.sums(1)];
        metric.add(batch, sums);
        return metric.value(sums);
    }
}
