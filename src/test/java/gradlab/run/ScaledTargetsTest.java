package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Measure;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledTargetsTest {
    @ParameterizedTest
    @ValueSource(strings = {"'standard'", "{'type': 'min_max', 'range': [-1, 3]}", "'none'"})
    void errorsAreInTheTargetsOwnUnit(String scaler) {
        Experiment experiment =
                HandWritten.read(
                        HandWritten.regression(
                                "{'type': 'friedman', 'samples': 80, 'noise': 0}",
                                ", 'scaling': {'targets': %s}".formatted(scaler),
                                "'loss': 'mean_squared_error', 'metrics': ['mae'], 'epochs': 3"));
        PreparedData data = Trainer.prepare(experiment, Runs.HERE);
        RunRecorder run = Runs.run(experiment);
        FMatrixRMaj outputs =
                run.saved(Columns.of(data)).predictor().predict(data.validation().inputs());
        FMatrixRMaj targets = data.validation().targets().copy();
        data.targetScaler().unscale(targets);
        double error = 0;
        for (int i = 0; i < targets.data.length; i++) {
            error += Math.abs(outputs.data[i] - targets.data[i]) / targets.data.length;
        }
        float[] recorded = Runs.series(run, Measure.VALIDATION_METRIC);
        assertThat(recorded[2]).isCloseTo((float) error, within(1e-4f));
    }
}
