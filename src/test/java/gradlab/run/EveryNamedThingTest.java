package gradlab.run;

import static gradlab.run.HandWritten.assertSame;
import static gradlab.run.HandWritten.layered;
import static gradlab.run.HandWritten.model;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Trains with every word the experiment format names for models, and sees that none is refused or
 * ignored.
 */
class EveryNamedThingTest {
    @TempDir private Path folder;

    private void assertMatters(String with, String without) throws IOException {
        HandWritten.assertMatters(with, without, folder);
    }

    // ---- layers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'dense', 'units': 4, 'activation': 'relu'}",
                "{'type': 'activation', 'activation': 'relu'}",
                "{'type': 'prelu'}",
                "{'type': 'batch_normalization'}",
                "{'type': 'dropout', 'rate': 0.3}",
                "{'type': 'dropout', 'rate': 0.3, 'monte_carlo': true}",
                "{'type': 'alpha_dropout', 'rate': 0.3}",
                "{'type': 'alpha_dropout', 'rate': 0.3, 'monte_carlo': true}",
                "{'type': 'gaussian_noise', 'stddev': 0.3}",
                "{'type': 'gaussian_noise', 'stddev': 0.3, 'monte_carlo': true}",
                "{'type': 'gaussian_dropout', 'rate': 0.3}",
                "{'type': 'gaussian_dropout', 'rate': 0.3, 'monte_carlo': true}",
                "{'type': 'concatenate', 'from': 'hidden1'}",
                "{'type': 'dense', 'units': 6}, {'type': 'add', 'from': 'hidden1'}"
            })
    void everyLayerTrains(String layer) throws IOException {
        assertMatters(layered(layer + ", "), layered(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dropout", "alpha_dropout", "gaussian_noise", "gaussian_dropout"})
    void monteCarloKeepsARandomLayerActiveAtPrediction(String type) throws IOException {
        String strength = type.equals("gaussian_noise") ? "stddev" : "rate";
        String layer = "{'type': '%s', '%s': 0.3%s}, ";
        assertMatters(
                layered(layer.formatted(type, strength, ", 'monte_carlo': true")),
                layered(layer.formatted(type, strength, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'activation': 'tanh'",
                "'use_bias': false",
                "'bias_initializer': 'ones'",
                "'kernel_regularizer': {'type': 'l2', 'l2': 0.1}",
                "'bias_regularizer': {'type': 'l1', 'l1': 0.1}, 'bias_initializer': 'ones'",
                "'kernel_constraint': {'type': 'max_norm', 'max_value': 0.1}",
                "'bias_constraint': 'non_neg'",
                "'trainable': false"
            })
    void everySettingOfADenseLayerMatters(String setting) throws IOException {
        assertMatters(model(setting), model(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'type': 'prelu'} | {'type': 'prelu', 'alpha_initializer': 'zeros'}
                    {'type': 'batch_normalization'} | {'type': 'batch_normalization', 'momentum': 0.99, 'epsilon': 0.001, 'center': true, 'scale': true}
                    {'type': 'dense', 'units': 3} | {'type': 'dense', 'units': 3, 'use_bias': true, 'kernel_initializer': 'glorot_uniform', 'bias_initializer': 'zeros', 'trainable': true}
                    """,
            quoteCharacter = '`')
    void layersHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(layered(shortly + ", "), layered(inFull + ", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'momentum': 0.5",
                "'epsilon': 0.5",
                "'center': false",
                "'scale': false",
                "'trainable': false"
            })
    void everySettingOfBatchNormalizationMatters(String setting) throws IOException {
        assertMatters(
                layered("{'type': 'batch_normalization', %s}, ".formatted(setting)),
                layered("{'type': 'batch_normalization'}, "));
    }

    // ---- activations, initializers, regularizers, constraints

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'sigmoid'",
                "'tanh'",
                "'relu'",
                "{'type': 'leaky_relu', 'negative_slope': 0.1}",
                "{'type': 'rrelu', 'lower': 0.1, 'upper': 0.4}",
                "{'type': 'elu', 'alpha': 2}",
                "'selu'",
                "{'type': 'swish', 'beta': 2}",
                "'silu'",
                "'gelu'",
                "'softplus'",
                "'softsign'",
                "'hard_sigmoid'",
                "'exponential'",
                "'step'",
                "'sign'",
                "'softmax'"
            })
    void everyActivationTrainsInALayerAndAsOne(String activation) throws IOException {
        assertMatters(model("'activation': " + activation), model("'activation': 'linear'"));
        assertMatters(
                layered("{'type': 'activation', 'activation': %s}, ".formatted(activation)),
                layered("{'type': 'activation', 'activation': 'linear'}, "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'leaky_relu' | {'type': 'leaky_relu', 'negative_slope': 0.2}
                    'rrelu'      | {'type': 'rrelu', 'lower': 0.125, 'upper': 0.3333}
                    'elu'        | {'type': 'elu', 'alpha': 1}
                    'swish'      | {'type': 'swish', 'beta': 1}
                    'silu'       | 'swish'
                    """)
    void activationsHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(model("'activation': " + shortly), model("'activation': " + inFull));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'zeros'",
                "'ones'",
                "{'type': 'constant', 'value': 0.3}",
                "{'type': 'identity', 'gain': 0.7}",
                "{'type': 'random_normal', 'mean': 0.1, 'stddev': 0.2}",
                "{'type': 'random_uniform', 'minval': 0, 'maxval': 1}",
                "'truncated_normal'",
                "'glorot_normal'",
                "'he_normal'",
                "'he_uniform'",
                "'lecun_normal'",
                "'lecun_uniform'",
                "{'type': 'variance_scaling', 'scale': 2, 'mode': 'fan_in', 'distribution':"
                        + " 'truncated_normal'}",
                "{'type': 'variance_scaling', 'scale': 2, 'mode': 'fan_out', 'distribution':"
                        + " 'untruncated_normal'}",
                "{'type': 'variance_scaling', 'scale': 2, 'mode': 'fan_avg', 'distribution':"
                        + " 'uniform'}",
                "{'type': 'orthogonal', 'gain': 2}"
            })
    void everyInitializerTrains(String initializer) throws IOException {
        assertMatters(
                model("'kernel_initializer': " + initializer),
                model("'kernel_initializer': 'glorot_uniform'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    'kernel_initializer': 'random_normal'  | 'kernel_initializer': {'type': 'random_normal', 'mean': 0, 'stddev': 0.05}
                    'kernel_initializer': 'random_uniform' | 'kernel_initializer': {'type': 'random_uniform', 'minval': -0.05, 'maxval': 0.05}
                    'kernel_constraint': 'max_norm'        | 'kernel_constraint': {'type': 'max_norm', 'max_value': 2}
                    'kernel_constraint': 'min_max_norm'    | 'kernel_constraint': {'type': 'min_max_norm', 'min_value': 0, 'max_value': 1, 'rate': 1}
                    """)
    void weightsHaveTheDefaultsOfTheDocument(String shortly, String inFull) {
        assertSame(model(shortly), model(inFull));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kernel_regularizer': {'type': 'l1', 'l1': 0.1}",
                "'kernel_regularizer': {'type': 'l2', 'l2': 0.1}",
                "'kernel_regularizer': {'type': 'l1_l2', 'l1': 0.1, 'l2': 0.1}",
                "'kernel_constraint': {'type': 'max_norm', 'max_value': 0.5}",
                "'kernel_constraint': 'unit_norm'",
                "'kernel_constraint': 'non_neg'",
                "'kernel_constraint': {'type': 'min_max_norm', 'min_value': 0.2, 'max_value': 0.4,"
                        + " 'rate': 0.5}"
            })
    void everyRegularizerAndConstraintMatters(String setting) throws IOException {
        assertMatters(model(setting), model(""));
    }
}
