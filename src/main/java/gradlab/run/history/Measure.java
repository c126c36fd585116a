package gradlab.run.history;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is measured of every epoch of a run: its one definition, from which the files, the table,
 * the lessons' readings and the charts take its name. They stand in the order of the files.
 */
public enum Measure {
    LOSS(Per.RUN, "loss", "loss", null),
    VALIDATION_LOSS(Per.RUN, "val_loss", "validation loss", null),
    TRAIN_EVAL_LOSS(
            Per.RUN, "train_eval_loss", "training loss, dropout off", Recorded.TRAIN_EVALUATION),
    PENALTY(Per.RUN, "penalty", "penalty", null),
    METRIC(Per.METRIC, "", "metric", null),
    VALIDATION_METRIC(Per.METRIC, "val_", "validation metric", null),
    LEARNING_RATE(Per.RUN, "learning_rate", "learning rate", null),
    MOMENTUM(Per.RUN, "momentum", "momentum", null),
    SECONDS(Per.RUN, "seconds", "seconds an epoch", null),
    GRADIENT_NORM(Per.LAYER, "gradient_norm.mean", "gradient norm", Recorded.GRADIENT_NORMS),
    GRADIENT_NORM_MIN(
            Per.LAYER, "gradient_norm.min", "least gradient norm", Recorded.GRADIENT_NORMS),
    GRADIENT_NORM_MAX(
            Per.LAYER, "gradient_norm.max", "greatest gradient norm", Recorded.GRADIENT_NORMS),
    UPDATE_RATIO(Per.LAYER, "update_ratio", "update ratio", Recorded.UPDATE_RATIOS),
    WEIGHT_NORM(Per.LAYER, "weight_norm", "weight norm", Recorded.WEIGHT_NORMS),
    ACTIVATION_MEAN(Per.LAYER, "activation.mean", "activation mean", Recorded.ACTIVATIONS),
    ACTIVATION_SD(
            Per.LAYER, "activation.sd", "activation standard deviation", Recorded.ACTIVATIONS),
    SATURATED(Per.LAYER, "activation.saturated", "share of saturated units", Recorded.ACTIVATIONS),
    DEAD(Per.LAYER, "activation.dead", "share of dead units", Recorded.ACTIVATIONS);

    /** Of what there is one number an epoch. */
    public enum Per {
        /** One of the run. */
        RUN,
        /** One of each metric that the experiment names. */
        METRIC,
        /** One of each layer with a kernel. */
        LAYER
    }

    private static final Map<Per, List<Measure>> OF =
            Arrays.stream(values()).collect(Collectors.groupingBy(Measure::per));

    private final Per per;
    private final String key;
    private final String label;
    private final @Nullable Recorded recordedBy;

    Measure(Per per, String key, String label, @Nullable Recorded recordedBy) {
        this.per = per;
        this.key = key;
        this.label = label;
        this.recordedBy = recordedBy;
    }

    /** Of what there is one number an epoch. */
    public Per per() {
        return per;
    }

    /**
     * Its name in histories and in the columns of their tables, dots where it stands within a
     * group; of a metric, what stands before the metric's own name.
     */
    public String key() {
        return key;
    }

    /** The key, a group at a time. */
    public List<String> path() {
        return List.of(key.split("\\."));
    }

    /** Its name where a number is spoken of in one word, as in a lesson: {@code weight_norm}. */
    public String word() {
        return per == Per.LAYER ? name().toLowerCase(Locale.ROOT) : key;
    }

    /** The English words on an axis. */
    public String label() {
        return label;
    }

    /** What must be recorded for it to be there; empty for what every run has. */
    public Optional<Recorded> recordedBy() {
        return Optional.ofNullable(recordedBy);
    }

    /** Whether there is one series a layer. */
    public boolean perLayer() {
        return per == Per.LAYER;
    }

    /** Whether the same run gives the same number again; only the time that it takes does not. */
    public boolean repeatable() {
        return this != SECONDS;
    }

    /** All there is one number an epoch of, in the order of the files. */
    public static List<Measure> of(Per per) {
        return Objects.requireNonNull(OF.get(per));
    }
}
