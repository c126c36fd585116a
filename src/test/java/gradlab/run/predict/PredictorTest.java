package gradlab.run.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.run.Runs;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.training.Trainer;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class PredictorTest {
    private static final Experiment SCALED = scaled();
    private static final RunRecorder RUN = Runs.run(SCALED);
    private static final PreparedData DATA = Trainer.prepare(SCALED, Runs.HERE);

    private static Experiment scaled() {
        Experiment experiment = Runs.small(3);
        Scaling standard =
                new Scaling(
                        new StandardScaler(),
                        experiment.data().scaling().targets(),
                        Scaling.FitOn.TRAIN);
        return experiment.withData(experiment.data().withScaling(standard));
    }

    private static Predictor predictor() {
        return new Predictor(SCALED, Columns.of(DATA), RUN.weights());
    }

    private static FMatrixRMaj rows() {
        return SCALED.data().source().load(Runs.HERE).inputs();
    }

    @Test
    void itAnswersForRowsInTheDatasOwnUnits() {
        FMatrixRMaj outputs = predictor().predict(rows());
        double loss = 0;
        for (int i = 0; i < DATA.validation().rows(); i++) {
            float error =
                    outputs.get(DATA.validation().sourceRows()[i], 0)
                            - DATA.validation().targets().get(i, 0);
            loss += error * error / DATA.validation().rows();
        }

        assertThat(loss).isCloseTo(Runs.series(RUN, Measure.VALIDATION_LOSS)[2], within(1e-6));
    }

    @Test
    void itLeavesTheRowsAsTheyAre() {
        FMatrixRMaj rows = rows();
        predictor().predict(rows);

        assertThat(rows.data).isEqualTo(rows().data);
    }

    @Test
    void dropoutMakesMonteCarloPassesDiffer() {
        Predictor.MonteCarlo drawn = predictor().monteCarlo(rows(), 30, 1);

        assertThat(drawn.mean().numRows).isEqualTo(80);
        assertThat(drawn.sd().get(0, 0)).isPositive();
        assertThat(predictor().monteCarlo(rows(), 30, 1).mean().data).isEqualTo(drawn.mean().data);
    }

    @Test
    void aModelWithoutDropoutAnswersTheSameInEveryPass() {
        Experiment plain =
                SCALED.withModel(
                        new Model(
                                SCALED.model().layers().stream()
                                        .filter(layer -> !layer.name().equals("drop"))
                                        .toList()));
        Predictor steady = new Predictor(plain, Columns.of(DATA), RUN.weights());
        Predictor.MonteCarlo drawn = steady.monteCarlo(rows(), 3, 1);

        assertThat(drawn.sd().get(0, 0)).isLessThan(1e-3f);
        assertThat(drawn.mean().get(0, 0))
                .isCloseTo(steady.predict(rows()).get(0, 0), within(1e-6f));
    }

    @Test
    void theMeanOfManyPassesComesNearThePrediction() {
        float predicted = predictor().predict(rows()).get(0, 0);

        assertThat(predictor().monteCarlo(rows(), 2000, 3).mean().get(0, 0))
                .isCloseTo(predicted, within(0.05f));
    }

    @Test
    void rowsOfAnotherWidthAreRefused() {
        assertThatThrownBy(() -> predictor().predict(new FMatrixRMaj(1, 3)))
                .hasMessageStartingWith("a row has 3 inputs, but the model takes 2:");
    }

    @Test
    void aSurfaceHoldsWhatTheModelAnswersInTheMiddleOfEachCell() {
        DecisionSurface surface =
                DecisionSurface.of(
                        predictor(),
                        new DecisionSurface.Bounds(-1, 1),
                        new DecisionSurface.Bounds(0, 1),
                        4,
                        2);
        FMatrixRMaj point = new FMatrixRMaj(1, 2, true, 0.25f, 0.75f);

        assertThat(surface.output(2, 1, 0)).isEqualTo(predictor().predict(point).get(0, 0));
    }
}
