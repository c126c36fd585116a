package gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.DataSource;
import gradlab.data.prepare.Scaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.constraint.Constraint;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.Loss;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.json.ComplaintJson;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Every word of format version 1 is known, and means what Keras means by it. */
class FormatTest {
    static Stream<Arguments> families() {
        return Stream.of(
                Arguments.of(
                        Layer.class,
                        "dense activation prelu batch_normalization dropout alpha_dropout"
                                + " gaussian_noise gaussian_dropout add concatenate"),
                Arguments.of(
                        Activation.class,
                        "linear sigmoid tanh relu leaky_relu rrelu elu selu swish silu gelu"
                                + " softplus softsign hard_sigmoid exponential step sign softmax"),
                Arguments.of(
                        Initializer.class,
                        "zeros ones constant identity random_normal random_uniform truncated_normal"
                                + " glorot_normal glorot_uniform he_normal he_uniform lecun_normal"
                                + " lecun_uniform variance_scaling orthogonal"),
                Arguments.of(Regularizer.class, "none l1 l2 l1_l2"),
                Arguments.of(Constraint.class, "none max_norm unit_norm non_neg min_max_norm"),
                Arguments.of(
                        Loss.class,
                        "mean_squared_error mean_absolute_error huber binary_crossentropy"
                                + " sparse_categorical_crossentropy categorical_crossentropy"),
                Arguments.of(Optimizer.class, "sgd adagrad rmsprop adam adamax nadam adamw"),
                Arguments.of(
                        Schedule.class,
                        "constant power exponential piecewise performance one_cycle cosine"
                                + " range_test"),
                Arguments.of(
                        DataSource.class,
                        "circles moons spirals xor blobs linear friedman regression sine garments"
                                + " digits csv idx fashion_mnist mnist sample"),
                Arguments.of(Scaler.class, "none standard min_max"),
                Arguments.of(Pretraining.class, "none stacked_autoencoder"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyTypeOfTheFormatIsKnown(Class<?> family, String words) {
        assertThat(ComplaintJson.types(family)).contains(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "dense, glorot_uniform, kernel_initializer",
        "batch_normalization, 0.99, momentum",
        "batch_normalization, 0.001, epsilon",
        "leaky_relu, 0.2, negative_slope",
        "rrelu, 0.125, lower",
        "elu, 1.0, alpha",
        "swish, 1.0, beta",
        "random_normal, 0.05, stddev",
        "random_uniform, -0.05, minval",
        "max_norm, 2.0, max_value",
        "min_max_norm, 1.0, rate",
        "sgd, 0.01, learning_rate",
        "adam, 0.001, learning_rate",
        "adam, 0.9, beta_1",
        "adam, 0.999, beta_2",
        "adam, 1.0E-7, epsilon",
        "adagrad, 0.1, initial_accumulator_value",
        "rmsprop, 0.9, rho",
        "adamw, 0.004, weight_decay",
        "power, 1.0, power",
        "exponential, 0.1, decay_rate",
        "performance, val_loss, monitor",
        "performance, 10, patience",
        "performance, 1.0E-4, min_delta",
        "one_cycle, 0.45, warmup",
        "cosine, 0.0, alpha"
    })
    void defaultsAreThoseOfTheFormat(String type, String value, String word) {
        List<Object> found =
                families()
                        .flatMap(family -> Knobs.permitted((Class<?>) family.get()[0]).stream())
                        .filter(record -> Knobs.typeNames(record).contains(type))
                        .flatMap(record -> Knobs.fields(record).stream())
                        .filter(field -> field.word().equals(word))
                        .map(KnobField::defaultValue)
                        .map(
                                found1 ->
                                        found1 instanceof Record record
                                                ? Knobs.typeName(record.getClass())
                                                : found1)
                        .toList();
        assertThat(found).extracting(Object::toString).containsOnly(value);
    }
}
