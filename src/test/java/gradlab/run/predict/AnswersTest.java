package gradlab.run.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.experiment.Experiment;
import gradlab.run.Runs;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.history.SeriesKey;
import gradlab.run.training.Trainer;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

class AnswersTest {
    private static Answers answers(float[][] outputs, float[][] targets) {
        FMatrixRMaj wanted = new FMatrixRMaj(targets);
        int[] source = new int[targets.length];
        DataPart data = new DataPart(new FMatrixRMaj(targets.length, 1), wanted, source);
        return new Answers(Part.VALIDATION, targets.length, data, new FMatrixRMaj(outputs), wanted);
    }

    @Test
    void theGreatestOutputIsWhatIsSaid() {
        Answers answers =
                answers(
                        new float[][] {{0.2f, 0.5f, 0.3f}, {0.8f, 0.1f, 0.1f}},
                        new float[][] {{1}, {2}});
        assertThat(answers.said(0)).isEqualTo(1);
        assertThat(answers.wanted(1)).isEqualTo(2);
        assertThat(answers.confidence(1)).isCloseTo(0.8, within(1e-6));
        assertThat(answers.confusion(3).count(2, 0)).isEqualTo(1);
    }

    @Test
    void aSingleOutputIsTheProbabilityOfTheSecondClass() {
        Answers answers = answers(new float[][] {{0.2f}, {0.7f}}, new float[][] {{1}, {1}});
        assertThat(answers.said(0)).isZero();
        assertThat(answers.confidence(0)).isCloseTo(0.8, within(1e-6));
        assertThat(answers.said(1)).isEqualTo(1);
        assertThat(answers.confidence(1)).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void classesMayBeWrittenAsAColumnEach() {
        Answers answers = answers(new float[][] {{0.2f, 0.8f}}, new float[][] {{1, 0}});
        assertThat(answers.wanted(0)).isZero();
        List<Mistake> mistakes = Mistake.of(answers, new CategoricalCrossentropy());
        assertThat(mistakes.getFirst().loss()).isCloseTo(-Math.log(0.2), within(1e-6));
    }

    @Test
    void mistakesAreSortedByTheLossOfTheirRow() {
        Answers answers =
                answers(
                        new float[][] {{0.4f, 0.6f}, {0.1f, 0.9f}, {0.9f, 0.1f}},
                        new float[][] {{0}, {0}, {0}});
        List<Mistake> mistakes = Mistake.of(answers, new SparseCategoricalCrossentropy());
        assertThat(mistakes).extracting(Mistake::row).containsExactly(1, 0);
        assertThat(mistakes.getFirst().loss()).isCloseTo(-Math.log(0.1), within(1e-6));
        assertThat(mistakes.getFirst().said()).isEqualTo(1);
        assertThat(mistakes.getFirst().confidence()).isCloseTo(0.9, within(1e-6));
    }

    @Test
    void theLossOfARowIsTheExperimentsOwn() {
        Answers answers = answers(new float[][] {{0.2f}}, new float[][] {{1}});
        assertThat(Mistake.of(answers, new BinaryCrossentropy()).getFirst().loss())
                .isCloseTo(-Math.log(0.2), within(1e-6));
        assertThat(Mistake.of(answers, new MeanSquaredError()).getFirst().loss())
                .isCloseTo(0.64, within(1e-6));
    }

    @Test
    void errorsHaveASpreadAboutTheirMean() {
        Answers answers = answers(new float[][] {{1}, {2}, {6}}, new float[][] {{0}, {0}, {0}});
        assertThat(answers.error(2, 0)).isEqualTo(6);
        assertThat(answers.errorDeviation(0)).isCloseTo(Math.sqrt(14 / 3.0), within(1e-12));
    }

    @Test
    void anAnswerThatIsNoNumberIsNoticed() {
        assertThat(answers(new float[][] {{1}, {Float.NaN}}, new float[][] {{0}, {0}}).finite())
                .isFalse();
        assertThat(answers(new float[][] {{1}, {2}}, new float[][] {{0}, {0}}).finite()).isTrue();
    }

    @Test
    void ofManyRowsSomeAreChosenEvenly() {
        float[][] rows = new float[10][1];
        int[] source = new int[10];
        for (int i = 0; i < 10; i++) {
            rows[i][0] = i;
            source[i] = 100 + i;
        }
        DataPart part = new DataPart(new FMatrixRMaj(rows), new FMatrixRMaj(rows), source);
        DataPart some = Answers.evenly(part, 4);
        assertThat(some.sourceRows()).containsExactly(100, 102, 105, 107);
        assertThat(some.inputs().data).containsExactly(0, 2, 5, 7);
        assertThat(Answers.evenly(part, 10)).isSameAs(part);
    }

    @Test
    void accuracyOverAPartIsTheOneTheRunRecorded() {
        Experiment experiment = Runs.small(6);
        RunRecorder run = Runs.run(experiment);
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        Predictor model =
                new Predictor(experiment, Columns.of(data), Objects.requireNonNull(run.weights()));
        Answers answers = Answers.of(model, data, Part.VALIDATION, 1_000);
        float recorded = run.history().series(new SeriesKey(Measure.VALIDATION_METRIC, 0)).get(5);
        assertThat(answers.confusion(2).accuracy()).isCloseTo(recorded, within(1e-6));
    }
}
