package gradlab.run.history;

import gradlab.engine.metric.Score;

import java.util.List;

/** Finds the number that a schedule or early stopping watches in an epoch's record. */
public final class Monitor {
    private Monitor() {}

    /**
     * The number of that name; NaN where the epoch has none.
     *
     * @param name empty for none, else as in histories: {@code loss}, {@code val_loss}, {@code
     *     accuracy}, {@code val_accuracy}, {@code train_eval_loss}, …
     * @param metrics the experiment's, by name
     */
    public static double value(EpochRecord epoch, List<String> metrics, String name) {
        if (name.isEmpty()) {
            return Double.NaN;
        }
        for (Measure measure : Measure.of(Measure.Per.RUN)) {
            if (measure.key().equals(name)) {
                return epoch.get(measure);
            }
        }
        return metric(epoch, metrics, name);
    }

    private static double metric(EpochRecord epoch, List<String> metrics, String name) {
        Measure measure = Measure.METRIC;
        if (name.startsWith(Measure.VALIDATION_METRIC.key())) {
            measure = Measure.VALIDATION_METRIC;
        }
        String wanted = canonical(name.substring(measure.key().length()));
        for (int i = 0; i < epoch.count(measure); i++) {
            if (canonical(metrics.get(i)).equals(wanted)) {
                return epoch.get(measure, i);
            }
        }
        return Double.NaN;
    }

    private static String canonical(String name) {
        return Score.of(name).map(Score::word).orElse(name);
    }
}
