package gradlab.chart.subject;

import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import java.util.Set;

/**
 * Training and validation loss with some causes turned off; grows with the history. With the delay
 * off, the reported loss at an epoch's end is the mean of that epoch's and the next one's, so its
 * newest epoch waits for the next.
 */
public final class CorrectedLoss {
    private final RunHistory history;
    private final Set<LossCause> off;
    private final Series train = new Series();
    private final Series validation = new Series();

    CorrectedLoss(RunHistory history, Set<LossCause> off) {
        this.history = history;
        this.off = Set.copyOf(off);
    }

    /** The training loss, up to date. */
    public Series train() {
        boolean waits = off.contains(LossCause.DELAY) && !off.contains(LossCause.NOISE);
        int size = history.series(new SeriesKey(Measure.LOSS)).size() - (waits ? 1 : 0);
        for (int i = train.size(); i < size; i++) {
            train.add(trainAt(i));
        }
        return train;
    }

    /** The validation loss, up to date. */
    public Series validation() {
        Series recorded = history.series(new SeriesKey(Measure.VALIDATION_LOSS));
        if (!off.contains(LossCause.PENALTY)) {
            return recorded;
        }
        for (int i = validation.size(); i < recorded.size(); i++) {
            validation.add(recorded.get(i) - penalty(i));
        }
        return validation;
    }

    private double trainAt(int index) {
        boolean late = !off.contains(LossCause.DELAY);
        double loss;
        if (off.contains(LossCause.NOISE)) {
            double end = at(Measure.TRAIN_EVAL_LOSS, index);
            loss = late ? (at(Measure.TRAIN_EVAL_LOSS, index - 1) + end) / 2 : end;
        } else {
            double mean = at(Measure.LOSS, index);
            loss = late ? mean : (mean + at(Measure.LOSS, index + 1)) / 2;
        }
        if (!off.contains(LossCause.PENALTY)) {
            return loss;
        }
        return loss
                - (late ? (penalty(Math.max(0, index - 1)) + penalty(index)) / 2 : penalty(index));
    }

    private double penalty(int index) {
        double penalty = at(Measure.PENALTY, index);
        return Double.isNaN(penalty) ? 0 : penalty;
    }

    private double at(Measure measure, int index) {
        Series series = history.series(new SeriesKey(measure));
        return index < 0 || index >= series.size() ? Double.NaN : series.get(index);
    }
}
