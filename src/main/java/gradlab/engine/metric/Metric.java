package gradlab.engine.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be measured beside the loss, under Keras's names. Batches add to sums, and the sums make
 * the number, so that batches of any size give the same. Rows count by their weights, as in Keras's
 * {@code weighted_metrics}: a mean is Σ w·x / Σ w.
 */
public enum Metric {
    /** Right rows: by the greatest output, or for a single output by the threshold ½. */
    ACCURACY(true, "acc"),
    /** Right outputs, by the threshold ½. */
    BINARY_ACCURACY(true),
    /** Rows whose greatest output is the class's; targets have a column a class. */
    CATEGORICAL_ACCURACY(true),
    /** Rows whose greatest output is the class's; targets are class numbers. */
    SPARSE_CATEGORICAL_ACCURACY(true),
    /** Mean |a − y|. */
    MEAN_ABSOLUTE_ERROR(false, "mae"),
    /** Mean (a − y)². */
    MEAN_SQUARED_ERROR(false, "mse"),
    /** √ mean (a − y)². */
    ROOT_MEAN_SQUARED_ERROR(false, "rmse"),
    /** 100 · mean |a − y| / max(|y|, 10⁻⁷). */
    MEAN_ABSOLUTE_PERCENTAGE_ERROR(false, "mape"),
    /** 1 − Σ(a − y)² / Σ(y − ȳ)², the mean over the outputs. */
    R2_SCORE(true),
    /** Of the outputs above ½, the share that should be. */
    PRECISION(true),
    /** Of the outputs that should be above ½, the share that is. */
    RECALL(true),
    /** The harmonic mean of precision and recall. */
    F1_SCORE(true);

    private static final double TINY = 1e-7;
    private static final int KINDS = 4;

    private final boolean moreIsBetter;
    private final List<String> aliases;

    Metric(boolean moreIsBetter, String... aliases) {
        this.moreIsBetter = moreIsBetter;
        this.aliases = List.of(aliases);
    }

    /**
     * Whether an epoch's number rises as the model gets better, as for {@code val_accuracy}; losses
     * and errors fall.
     */
    public static boolean risesWhenBetter(String monitored) {
        return of(monitored.replaceFirst("^val_", "")).map(Metric::moreIsBetter).orElse(false);
    }

    /** Its name in files and histories. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The metric of that name, or of the short one that Keras also takes. */
    public static Optional<Metric> of(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.word().equals(word) || metric.aliases.contains(word))
                .findFirst();
    }

    /** Whether a greater number is a better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** How many sums it keeps for outputs of this width. */
    public int sums(int width) {
        return this == R2_SCORE ? KINDS * width : KINDS;
    }

    /**
     * Adds a batch.
     *
     * @param sums {@link #sums} numbers, zero before the first batch
     */
    public void add(Batch batch, double[] sums) {
        switch (this) {
            case ACCURACY -> addAccuracy(batch, sums);
            case BINARY_ACCURACY -> addThresholded(batch, sums);
            case CATEGORICAL_ACCURACY, SPARSE_CATEGORICAL_ACCURACY -> addClasses(batch, sums);
            case MEAN_ABSOLUTE_ERROR,
                    MEAN_SQUARED_ERROR,
                    ROOT_MEAN_SQUARED_ERROR,
                    MEAN_ABSOLUTE_PERCENTAGE_ERROR ->
                    addErrors(batch, sums);
            case R2_SCORE -> addMoments(batch, sums);
            case PRECISION, RECALL, F1_SCORE -> addDecisions(batch, sums);
        }
    }

    /** The number that the sums make; NaN before the first batch. */
    public double value(double[] sums) {
        return switch (this) {
            case ACCURACY,
                    BINARY_ACCURACY,
                    CATEGORICAL_ACCURACY,
                    SPARSE_CATEGORICAL_ACCURACY,
                    MEAN_ABSOLUTE_ERROR,
                    MEAN_SQUARED_ERROR,
                    MEAN_ABSOLUTE_PERCENTAGE_ERROR ->
                    sums[1] / sums[0];
            case ROOT_MEAN_SQUARED_ERROR -> Math.sqrt(sums[1] / sums[0]);
            case R2_SCORE -> r2(sums);
            case PRECISION -> share(sums[1], sums[1] + sums[2]);
            case RECALL -> share(sums[1], sums[1] + sums[3]);
            case F1_SCORE -> share(2 * sums[1], 2 * sums[1] + sums[2] + sums[3]);
        };
    }

    private static void addAccuracy(Batch batch, double[] sums) {
        if (batch.width() == 1) {
            addThresholded(batch, sums);
        } else {
            addClasses(batch, sums);
        }
    }

    private static void addThresholded(Batch batch, double[] sums) {
        double right = 0;
        for (int i = 0; i < batch.count(); i++) {
            if (batch.outputs()[i] > 0.5f == batch.target(i) > 0.5f) {
                right += batch.weightOf(i);
            }
        }
        sums[0] += batch.weight() * batch.width();
        sums[1] += right;
    }

    private static void addClasses(Batch batch, double[] sums) {
        sums[0] += batch.weight();
        sums[1] += batch.rightClasses();
    }

    private void addErrors(Batch batch, double[] sums) {
        double sum = 0;
        for (int i = 0; i < batch.count(); i++) {
            double target = batch.target(i);
            double error = Math.abs(batch.outputs()[i] - target);
            sum +=
                    batch.weightOf(i)
                            * switch (this) {
                                case MEAN_ABSOLUTE_ERROR -> error;
                                case MEAN_ABSOLUTE_PERCENTAGE_ERROR ->
                                        100 * error / Math.max(Math.abs(target), TINY);
                                default -> error * error;
                            };
        }
        sums[0] += batch.weight() * batch.width();
        sums[1] += sum;
    }

    private static void addMoments(Batch batch, double[] sums) {
        for (int i = 0; i < batch.count(); i++) {
            int at = KINDS * (i % batch.width());
            double target = batch.target(i);
            double error = batch.outputs()[i] - target;
            double weight = batch.weightOf(i);
            sums[at] += weight;
            sums[at + 1] += weight * target;
            sums[at + 2] += weight * target * target;
            sums[at + 3] += weight * error * error;
        }
    }

    private static double r2(double[] sums) {
        double sum = 0;
        for (int at = 0; at < sums.length; at += KINDS) {
            double spread = sums[at + 2] - sums[at + 1] * sums[at + 1] / sums[at];
            sum += 1 - sums[at + 3] / Math.max(spread, TINY);
        }
        return sum * KINDS / sums.length;
    }

    /** Counts true positives, false positives and false negatives. */
    private static void addDecisions(Batch batch, double[] sums) {
        for (int i = 0; i < batch.count(); i++) {
            boolean said = batch.outputs()[i] > 0.5f;
            boolean is = batch.target(i) > 0.5f;
            double weight = batch.weightOf(i);
            sums[1] += said && is ? weight : 0;
            sums[2] += said && !is ? weight : 0;
            sums[3] += !said && is ? weight : 0;
        }
        sums[0] += batch.count();
    }

    /** A share of nothing is 0, as in Keras. */
    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
