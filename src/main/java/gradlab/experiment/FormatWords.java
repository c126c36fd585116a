package gradlab.experiment;

import java.util.List;
import java.util.Map;

/**
 * The words of format version 1, so that one whose record is not written yet is told from a typing
 * error.
 */
final class FormatWords {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry(
                            "Layer",
                            "dense activation prelu batch_normalization dropout alpha_dropout"
                                    + " gaussian_noise gaussian_dropout add concatenate"),
                    Map.entry(
                            "Activation",
                            "linear sigmoid tanh relu leaky_relu rrelu elu selu swish silu gelu"
                                    + " softplus softsign hard_sigmoid exponential step sign"
                                    + " softmax"),
                    Map.entry(
                            "Initializer",
                            "zeros ones constant identity random_normal random_uniform"
                                    + " truncated_normal glorot_normal glorot_uniform he_normal"
                                    + " he_uniform lecun_normal lecun_uniform variance_scaling"
                                    + " orthogonal"),
                    Map.entry("Regularizer", "l1 l2 l1_l2"),
                    Map.entry("Constraint", "max_norm unit_norm non_neg min_max_norm"),
                    Map.entry(
                            "Loss",
                            "mean_squared_error mean_absolute_error huber binary_crossentropy"
                                    + " sparse_categorical_crossentropy categorical_crossentropy"),
                    Map.entry("Optimizer", "sgd adagrad rmsprop adam adamax nadam adamw"),
                    Map.entry(
                            "Schedule",
                            "constant power exponential piecewise performance one_cycle cosine"),
                    Map.entry("Pretraining", "stacked_autoencoder"),
                    Map.entry(
                            "DataSource",
                            "circles moons spirals xor blobs linear friedman regression sine"
                                    + " garments digits csv idx fashion_mnist mnist"),
                    Map.entry("Scaler", "none standard min_max"));

    private static final List<String> KEYS =
            List.of("augment", "classes", "limit", "binary_of", "monte_carlo");

    private FormatWords() {}

    /** Whether the format has such a type in a family, whatever this version can do. */
    static boolean knowsType(Class<?> family, String word) {
        String types = TYPES.getOrDefault(family.getSimpleName(), "");
        return List.of(types.split(" ")).contains(word);
    }

    /** Whether the format has such a key somewhere. */
    static boolean knowsKey(String word) {
        return KEYS.contains(word);
    }
}
