package gradlab.run;

import static gradlab.run.HandWritten.CIRCLES;
import static gradlab.run.HandWritten.assertSame;
import static gradlab.run.HandWritten.file;
import static gradlab.run.HandWritten.hidden;
import static gradlab.run.HandWritten.layered;
import static gradlab.run.HandWritten.read;
import static gradlab.run.HandWritten.regression;
import static gradlab.run.HandWritten.source;
import static gradlab.run.HandWritten.trained;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.run.HandWritten.Trained;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunRecorder;
import gradlab.run.history.Outcome;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains with every word the experiment format names for training, and sees that none is refused or
 * ignored.
 */
class EveryNamedTrainingTest {
    private static final String LINE = "{'type': 'regression', 'samples': 96, 'features': 12}";

    @TempDir private Path folder;

    private void assertMatters(String with, String without) throws IOException {
        HandWritten.assertMatters(with, without, folder);
    }

    private Trained train(String text) throws IOException {
        return HandWritten.train(text, folder);
    }

    // ---- losses, optimizers, clipping

    @ParameterizedTest
    @ValueSource(strings = {"mean_squared_error", "mean_absolute_error", "huber"})
    void everyLossOfRegressionTrains(String loss) throws IOException {
        train(regression(LINE, "", "'loss': '%s', 'epochs': 2".formatted(loss)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sparse_categorical_crossentropy", "categorical_crossentropy"})
    void everyLossOfClassesTrains(String loss) throws IOException {
        String output = "{'type': 'dense', 'units': 2, 'activation': 'softmax'}";
        String training = "'loss': '%s', 'metrics': ['accuracy'], 'epochs': 2".formatted(loss);
        train(file(source(CIRCLES), hidden("") + output, training));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'sgd', 'learning_rate': 0.1}",
                "{'type': 'sgd', 'momentum': 0.9}",
                "{'type': 'sgd', 'momentum': 0.9, 'nesterov': true}",
                "{'type': 'sgd', 'clipvalue': 0.001}",
                "{'type': 'sgd', 'clipnorm': 0.001}",
                "{'type': 'sgd', 'global_clipnorm': 0.001}",
                "'adagrad'",
                "{'type': 'adagrad', 'initial_accumulator_value': 0.5, 'clipnorm': 0.1}",
                "{'type': 'rmsprop', 'rho': 0.5, 'momentum': 0.5, 'clipvalue': 0.1}",
                "{'type': 'adam', 'beta_1': 0.8, 'beta_2': 0.9, 'epsilon': 0.001, 'clipvalue': 1}",
                "{'type': 'adamax', 'learning_rate': 0.01, 'global_clipnorm': 1}",
                "{'type': 'nadam', 'learning_rate': 0.01, 'clipnorm': 1}",
                "{'type': 'adamw', 'weight_decay': 0.1, 'clipnorm': 1}"
            })
    void everyOptimizerTrains(String optimizer) throws IOException {
        assertMatters(trained("'optimizer': " + optimizer), trained("'optimizer': 'sgd'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'sgd'     | {'type': 'sgd', 'learning_rate': 0.01, 'momentum': 0, 'nesterov': false}
                    'adagrad' | {'type': 'adagrad', 'learning_rate': 0.001, 'initial_accumulator_value': 0.1, 'epsilon': 1e-7}
                    'rmsprop' | {'type': 'rmsprop', 'learning_rate': 0.001, 'rho': 0.9, 'momentum': 0, 'epsilon': 1e-7}
                    'adam'    | {'type': 'adam', 'learning_rate': 0.001, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-7}
                    'adamax'  | {'type': 'adamax', 'learning_rate': 0.001, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-7}
                    'nadam'   | {'type': 'nadam', 'learning_rate': 0.001, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-7}
                    'adamw'   | {'type': 'adamw', 'learning_rate': 0.001, 'beta_1': 0.9, 'beta_2': 0.999, 'epsilon': 1e-7, 'weight_decay': 0.004}
                    """)
    void optimizersHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(trained("'optimizer': " + shortly), trained("'optimizer': " + inFull));
    }

    // ---- schedules

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'constant', 'warmup_steps': 2}",
                "{'type': 'constant', 'warmup_steps': 5, 'per': 'step'}",
                "{'type': 'power', 'decay_steps': 2, 'power': 2}",
                "{'type': 'power', 'decay_steps': 5, 'per': 'step', 'warmup_steps': 2}",
                "{'type': 'exponential', 'decay_steps': 2, 'decay_rate': 0.5, 'per': 'epoch'}",
                "{'type': 'exponential', 'decay_steps': 2, 'per': 'step', 'warmup_steps': 2}",
                "{'type': 'piecewise', 'boundaries': [1], 'values': [0.1, 0.01]}",
                "{'type': 'piecewise', 'boundaries': [3], 'values': [0.1, 0.01], 'per': 'step',"
                        + " 'warmup_steps': 2}",
                "{'type': 'performance', 'monitor': 'loss', 'factor': 0.5, 'patience': 1,"
                        + " 'min_delta': 100, 'cooldown': 1, 'min_learning_rate': 0.001}",
                "{'type': 'performance', 'monitor': 'val_loss', 'warmup_steps': 3, 'min_delta': 1}",
                "{'type': 'one_cycle', 'max_learning_rate': 0.5, 'start_fraction': 0.2, 'warmup':"
                        + " 0.3}",
                "{'type': 'one_cycle', 'max_learning_rate': 0.5, 'warmup_steps': 2}",
                "{'type': 'one_cycle', 'max_learning_rate': 0.5, 'per': 'step'}",
                "{'type': 'range_test', 'from': 1e-4, 'to': 1}",
                "{'type': 'cosine', 'decay_steps': 2, 'alpha': 0.1}",
                "{'type': 'cosine', 'decay_steps': 5, 'per': 'step', 'warmup_steps': 2}"
            })
    void everyScheduleChangesTheRun(String schedule) throws IOException {
        String more = "'optimizer': {'type': 'sgd', 'momentum': 0.5}, 'epochs': 4, 'schedule': ";
        assertMatters(anew(more + schedule), anew(more + "'constant'"));
    }

    private static String anew(String training) {
        return trained("").replace("\"epochs\": 2", training.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'constant'                              | {'type': 'constant', 'per': 'epoch', 'warmup_steps': 0}
                    {'type': 'power', 'decay_steps': 7}       | {'type': 'power', 'decay_steps': 7, 'power': 1, 'per': 'epoch'}
                    {'type': 'exponential', 'decay_steps': 7} | {'type': 'exponential', 'decay_steps': 7, 'decay_rate': 0.1}
                    'performance' | {'type': 'performance', 'monitor': 'val_loss', 'factor': 0.1, 'patience': 10, 'min_delta': 1e-4, 'cooldown': 0, 'min_learning_rate': 0}
                    {'type': 'one_cycle', 'max_learning_rate': 1} | {'type': 'one_cycle', 'max_learning_rate': 1, 'warmup': 0.45}
                    {'type': 'cosine', 'decay_steps': 7}      | {'type': 'cosine', 'decay_steps': 7, 'alpha': 0}
                    """)
    void schedulesHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(trained("'schedule': " + shortly), trained("'schedule': " + inFull));
    }

    // ---- the rest of the training

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'batch_size': 7",
                "'shuffle': false",
                "'gradient_noise': 0.1",
                "'weight_noise': 0.1",
                "'evaluate_train': true",
                "'metrics': ['accuracy']",
                "'pretraining': {'type': 'stacked_autoencoder', 'epochs_per_layer': 1}",
                "'phases': [{'name': 'frozen', 'epochs': 1, 'trainable': {'hidden*': false}},"
                        + " {'name': 'unfrozen', 'epochs': 1, 'trainable': {'hidden*': true},"
                        + " 'learning_rate': 0.0001}]"
            })
    void everySettingOfTheTrainingMatters(String setting) throws IOException {
        String with = trained(setting);
        String epochs = ", \"epochs\": 2";
        assertMatters(setting.contains("phases") ? with.replace(epochs, "") : with, trained(""));
    }

    @Test
    void theTrainingHasTheDefaultsOfTheDocument() {
        assertSame(
                trained(""),
                trained(
                        "'optimizer': 'sgd', 'schedule': 'constant', 'batch_size': 32, 'shuffle':"
                                + " true, 'gradient_noise': 0, 'weight_noise': 0, 'metrics': []"));
        assertSame(
                trained("'pretraining': 'stacked_autoencoder'"),
                trained("'pretraining': {'type': 'stacked_autoencoder', 'epochs_per_layer': 20}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_change", "absolute_change", "decrease", "average_change"})
    void everyTriggerStopsEarly(String trigger) throws IOException {
        String stopping =
                "'early_stopping': {'monitor': 'val_loss', 'patience': 2, 'min_delta': %s,"
                        + " 'restore_best_weights': true, 'trigger': '%s'}";
        // Where worse is what ends the run, a rate far too high makes it so.
        boolean worse = trigger.equals("decrease");
        String setting = stopping.formatted(worse ? "0" : "100", trigger);
        String rate = "'optimizer': {'type': 'sgd', 'learning_rate': %s}, 'epochs': 60, ";
        Trained run = train(anew(rate.formatted(worse ? "60" : "0.01") + setting));
        assertThat(run.history().outcome()).isNotNull();
        assertThat(run.history().outcome().reason()).isEqualTo(Outcome.Reason.EARLY_STOPPING);
        assertThat(run.history().epochs()).isBetween(3, 59);
    }

    // ---- weights to start from, in both of their places

    @Test
    void weightsOfARunAreCopiedAndFrozen() throws IOException {
        RunRecorder source = new RunRecorder();
        Trainer.run(read(trained("")), folder, new RunControl(), source);
        RunFiles.writeWeights(folder.resolve("weights.json"), source.weights());
        Columns columns = Columns.of(Trainer.prepare(read(trained("")), folder));
        RunFiles.writeRun(folder.resolve("model-a.gradlab"), source.saved(columns));
        for (String from : new String[] {"'run': 'model-a.gradlab'", "'weights': 'weights.json'"}) {
            String start =
                    "'start_from': {%s, 'layers': ['hidden1'], 'freeze': true}".formatted(from);
            String within = trained(start);
            assertMatters(within, trained(""));
            assertSame(within, atTheTop(start));
            String frozen = Files.readString(folder.resolve("weights.json"));
            String first = frozen.substring(0, frozen.indexOf("output"));
            assertThat(train(within).weights()).startsWith(first.substring(0, 200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pretraining': {'type': 'stacked_autoencoder', 'epochs_per_layer': 2}",
                "'pretraining': 'stacked_autoencoder'",
                "'start_from': {'weights': 'weights.json'}"
            })
    void whatComesBeforeTheTrainingMayStandBesideIt(String setting) {
        assertSame(trained(setting), atTheTop(setting));
    }

    @Test
    void phasesMayStandBesideTheTraining() {
        String phases = "'phases': [{'epochs': 2}, {'epochs': 3, 'learning_rate': 0.1}]";
        String epochs = ", \"epochs\": 2";
        assertSame(trained(phases).replace(epochs, ""), atTheTop(phases).replace(epochs, ""));
    }

    private static String atTheTop(String setting) {
        String text = trained("").strip();
        return text.substring(0, text.length() - 1) + ", " + setting.replace('\'', '"') + "}";
    }

    @Test
    void everyLayerMayBeFrozenByItsName() throws IOException {
        String phase = "'phases': [{'epochs': 2, 'trainable': {'%s': false}}]";
        String model = layered("{'type': 'prelu', 'name': 'slopes'}, ");
        String epochs = "\"epochs\": 2";
        String frozen = model.replace(epochs, phase.formatted("slopes").replace('\'', '"'));
        assertMatters(frozen, model);
    }
}
