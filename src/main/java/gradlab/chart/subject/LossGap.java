package gradlab.chart.subject;

import static gradlab.text.Text.tr;

import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.text.Numbers;

/**
 * Takes the distance between validation and training loss apart: validation − training = rows −
 * noise − delay. The training loss is a mean over the epoch, that is of the weights half an epoch
 * before its end; E½, the re-measured loss at that moment, is the mean of two epochs' ends.
 *
 * @param epoch of which
 * @param train the training loss as reported, R
 * @param validation the validation loss as reported, V
 * @param noise R − E½: what dropout, noise and augmentation add; NaN where E is not measured
 * @param delay E½ − E: what the loss fell by in half an epoch; where E is not measured, of R
 * @param penalty P, which stands in both
 * @param rows V − E: what is left, the difference between the rows themselves; NaN where E is not
 *     measured
 */
public record LossGap(
        int epoch,
        double train,
        double validation,
        double noise,
        double delay,
        double penalty,
        double rows) {
    /** At the newest epoch at or before one; every number is NaN where there is none. */
    public static LossGap at(RunHistory history, int epoch) {
        int at = Math.min(epoch, history.epochs());
        double reported = value(history, Measure.LOSS, at);
        double validation = value(history, Measure.VALIDATION_LOSS, at);
        double again = value(history, Measure.TRAIN_EVAL_LOSS, at);
        double halfway = (again + value(history, Measure.TRAIN_EVAL_LOSS, at - 1)) / 2;
        double penalty = value(history, Measure.PENALTY, at);
        boolean measured = !Double.isNaN(halfway);
        return new LossGap(
                at,
                reported,
                validation,
                reported - halfway,
                measured ? halfway - again : (value(history, Measure.LOSS, at - 1) - reported) / 2,
                Double.isNaN(penalty) ? 0 : penalty,
                validation - again);
    }

    private static double value(RunHistory history, Measure measure, int epoch) {
        Series series = history.series(new SeriesKey(measure));
        return epoch < 1 || epoch > series.size() ? Double.NaN : series.get(epoch - 1);
    }

    /** V − R: below 0 where validation looks better than training. */
    public double reported() {
        return validation - train;
    }

    /** What a cause adds to the training loss above the validation loss. */
    public double of(LossCause cause) {
        return switch (cause) {
            case NOISE -> noise;
            case DELAY -> delay;
            case PENALTY -> 0;
        };
    }

    /** The distance as reported, as a sentence. */
    public String distance() {
        if (Double.isNaN(reported())) {
            return tr("There is no validation loss to compare with yet.");
        }
        return tr(
                "Epoch {0}: validation {1} lies {2} {3} training {4}.",
                Integer.toString(epoch),
                Numbers.brief(validation),
                Numbers.brief(Math.abs(reported())),
                side(reported()),
                Numbers.brief(train));
    }

    /** How much a cause explains, in a few words. */
    public String share(LossCause cause) {
        if (cause == LossCause.PENALTY) {
            return penalty == 0
                    ? tr("there is none")
                    : tr("{0} in both: explains nothing", Numbers.brief(penalty));
        }
        double number = of(cause);
        if (Double.isNaN(number)) {
            return tr("not measured");
        }
        return number < 0
                ? tr("lowers training by {0}", Numbers.brief(-number))
                : tr("raises training by {0}", Numbers.brief(number));
    }

    /** What is left when all causes are off, as sentences. */
    public String rest() {
        if (Double.isNaN(rows)) {
            return tr(
                    "How much is due to dropout and how much to the rows themselves shows once the"
                            + " training rows are measured again with dropout off.");
        }
        String left =
                tr(
                        "What remains with all of them off: validation lies {0} {1} training.",
                        Numbers.brief(Math.abs(rows)), side(rows));
        return rows < 0
                ? left + " " + tr("These validation rows are easier, by chance or by the split.")
                : left + " " + tr("New rows are harder than learned ones: the honest distance.");
    }

    private static String side(double distance) {
        return distance < 0 ? tr("below") : tr("above");
    }
}
