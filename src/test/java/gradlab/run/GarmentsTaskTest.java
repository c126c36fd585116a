package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import org.junit.jupiter.api.Test;

/** The drawn garments are a task: a linear model does not solve them, a deep one does. */
class GarmentsTaskTest {
    private static double accuracy(String hidden, int epochs) {
        Experiment experiment =
                ExperimentJson.parse(
                                """
                                {"format": "gradlab/experiment", "version": 1, "name": "garments",
                                 "data": {"source": {"type": "garments"}},
                                 "model": {"layers": [%s
                                   {"type": "dense", "name": "output", "units": 10,
                                    "activation": "softmax"}]},
                                 "training": {"loss": "sparse_categorical_crossentropy",
                                   "metrics": ["accuracy"], "epochs": %d,
                                   "optimizer": {"type": "adam"}, "batch_size": 32}}
                                """
                                        .formatted(hidden, epochs))
                        .experiment();
        RunHistory history = Runs.run(experiment).history();
        Series accuracy = history.series(new SeriesKey(Measure.VALIDATION_METRIC));
        double best = 0;
        for (int i = 0; i < accuracy.size(); i++) {
            best = Math.max(best, accuracy.get(i));
        }
        return best;
    }

    private static String layer(String name, int units) {
        return """
        {"type": "dense", "name": "%s", "units": %d, "activation": "relu",
         "kernel_initializer": "he_uniform"},
        """
                .formatted(name, units);
    }

    @Test
    void aLinearModelStaysBelowNineTenths() {
        assertThat(accuracy("", 20)).isBetween(0.6, 0.9);
    }

    @Test
    void twoHiddenLayersReachAboveNineTenths() {
        assertThat(accuracy(layer("hidden1", 300) + layer("hidden2", 100), 12)).isGreaterThan(0.9);
    }
}
