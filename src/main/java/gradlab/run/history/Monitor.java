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
        return switch (name) {
            case "" -> Double.NaN;
            case "loss" -> epoch.loss();
            case "val_loss" -> epoch.validationLoss();
            case "train_eval_loss" -> epoch.trainEvalLoss();
            default ->
                    name.startsWith("val_")
                            ? metric(epoch.validationMetrics(), metrics, name.substring(4))
                            : metric(epoch.metrics(), metrics, name);
        };
    }

    private static double metric(List<Double> values, List<String> metrics, String name) {
        for (int i = 0; i < values.size(); i++) {
            if (canonical(metrics.get(i)).equals(canonical(name))) {
                return values.get(i);
            }
        }
        return Double.NaN;
    }

    private static String canonical(String name) {
        return Score.of(name).map(Score::word).orElse(name);
    }
}
