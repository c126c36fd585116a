package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunRecorder;
import gradlab.run.files.WeightsJson;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.training.Trainer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Objects;

/** Experiment files laid out by hand in the words of the format's document, and runs of them. */
final class HandWritten {
    static final String CIRCLES = "{'type': 'circles', 'samples': 96}";
    private static final String OUTPUT =
            "{'type': 'dense', 'name': 'output', 'units': 1, 'activation': 'sigmoid'}";
    private static final String BINARY = "'loss': 'binary_crossentropy', 'epochs': 2, 'seed': 3";
    static final String SQUARED = "'loss': 'mean_squared_error', 'epochs': 2";

    private HandWritten() {}

    /** What a run came to: what it recorded, and its last weights as text. */
    record Trained(RunHistory history, String weights) {}

    static String file(String data, String layers, String training) {
        return """
        {'format': 'gradlab/experiment', 'version': 1, 'name': 'Named', 'notes': 'by hand',
         'data': {%s}, 'model': {'layers': [%s]}, 'training': {%s}}
        """
                .formatted(data, layers, training)
                .replace('\'', '"');
    }

    static Experiment read(String text) {
        ExperimentJson.Reading reading = ExperimentJson.parse(text);
        assertThat(reading.problems()).as(text).isEmpty();
        return Objects.requireNonNull(reading.experiment());
    }

    static Trained train(String text, Path folder) throws IOException {
        RunRecorder recorder = new RunRecorder();
        Outcome outcome = Trainer.run(read(text), folder, new RunControl(), recorder);
        assertThat(outcome.reason())
                .as("%s: %s", text, outcome.message())
                .isIn(Outcome.Reason.COMPLETED, Outcome.Reason.EARLY_STOPPING);
        assertThat(Runs.series(recorder, Measure.LOSS)).doesNotContain(Float.NaN);
        StringWriter weights = new StringWriter();
        WeightsJson.write(Objects.requireNonNull(recorder.weights()), weights);
        return new Trained(recorder.history(), weights.toString());
    }

    static void assertMatters(String with, String without, Path folder) throws IOException {
        Trained one = train(with, folder);
        Trained other = train(without, folder);
        assertThat(one.history.sameAs(other.history) && one.weights.equals(other.weights))
                .as("ignored: %s", with)
                .isFalse();
    }

    static void assertSame(String shortly, String inFull) {
        assertThat(read(shortly)).as(shortly).isEqualTo(read(inFull));
    }

    static String source(String source) {
        return "'source': " + source;
    }

    static String hidden(String settings) {
        String more = settings.isEmpty() ? "" : ", " + settings;
        return "{'type': 'dense', 'name': 'hidden1', 'units': 6%s}, ".formatted(more);
    }

    static String model(String settings) {
        return file(source(CIRCLES), hidden(settings) + OUTPUT, BINARY);
    }

    static String layered(String layers) {
        return file(source(CIRCLES), hidden("'activation': 'tanh'") + layers + OUTPUT, BINARY);
    }

    static String trained(String training) {
        String more = training.isEmpty() ? "" : ", " + training;
        return file(source(CIRCLES), hidden("'activation': 'tanh'") + OUTPUT, BINARY + more);
    }

    static String regression(String source, String more, String training) {
        return file(
                source(source) + more,
                hidden("'activation': 'tanh'") + "{'type': 'dense', 'units': 1}",
                training);
    }
}
