package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.training.FirstBatch;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What the rules look at: an experiment, its rows, its first batch, and what was recorded of its
 * run up to some epoch. Later epochs of a run under way do not change it.
 *
 * @param first what the untrained network showed; null where nobody asked
 * @param epochs how many were recorded; 0 before the first
 * @param outcome how the run ended; null while it goes on
 * @param weights those of the last epoch; null where they are not at hand
 * @param remeasured asks what the network with these weights answers; null where nobody can
 */
public record Examination(
        Experiment experiment,
        @Nullable DataFacts data,
        @Nullable FirstBatch first,
        RunHistory history,
        int epochs,
        @Nullable Outcome outcome,
        @Nullable Weights weights,
        @Nullable Remeasured remeasured) {
    private static final int SHORTEST = 3;
    static final int LONGEST = 20;
    private static final int SHARE = 5;

    /** Of a run as it stands, whatever is recorded of it later. */
    public Examination(
            Experiment experiment,
            @Nullable DataFacts data,
            @Nullable FirstBatch first,
            RunHistory history,
            @Nullable Weights weights) {
        this(experiment, data, first, history, history.epochs(), history.outcome(), weights, null);
    }

    /**
     * Of an experiment nobody has trained.
     *
     * @param prepared as {@code Trainer.prepare} makes them
     */
    public static Examination untrained(Experiment experiment, PreparedData prepared, Path folder) {
        return new Examination(
                experiment,
                DataFacts.of(prepared, experiment.training().loss()),
                FirstBatch.of(experiment, prepared, folder),
                new RunHistory(),
                null);
    }

    /** The same experiment with what was recorded of its run. */
    public Examination trained(RunHistory recorded, @Nullable Weights last) {
        return new Examination(experiment, data, first, recorded, last);
    }

    /**
     * The same with what the network answers as it stands, where a rule asks it; one that is no
     * longer a number answers nothing.
     *
     * @param prepared the rows that it was trained on
     */
    public Examination remeasured(PreparedData prepared) {
        Remeasured answers =
                epochs == 0 || diverged() ? null : Remeasured.of(experiment, prepared, weights);
        return new Examination(experiment, data, first, history, epochs, outcome, weights, answers);
    }

    /** The names of the layers with a kernel, input side first. */
    public List<String> layers() {
        RunEvent.Started started = history.started();
        if (started != null) {
            return started.layers();
        }
        return first == null
                ? List.of()
                : first.layers().stream().map(FirstBatch.LayerPass::layer).toList();
    }

    /** Whether the run ended because the loss was no longer a number. */
    public boolean diverged() {
        return outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
    }

    /** One number an epoch. */
    public Series series(Measure measure) {
        return series(measure, 0);
    }

    /** One number an epoch, of one layer or metric. */
    public Series series(Measure measure, int index) {
        return history.series(new SeriesKey(measure, index));
    }

    /** The number of an epoch, from 1; NaN where none was recorded. */
    public double at(Measure measure, int epoch) {
        Series series = series(measure);
        return epoch < 1 || epoch > series.size() ? Double.NaN : series.get(epoch - 1);
    }

    /** How many epochs count as recent after so many: a fifth, at least 3 and at most 20. */
    public static int window(int epochs) {
        return Math.min(epochs, Math.clamp(epochs / SHARE, SHORTEST, LONGEST));
    }

    /** The median of the recent epochs before an end; NaN where nothing was recorded. */
    public double recent(Measure measure, int index, int end) {
        return Trend.median(series(measure, index), end - window(end), end);
    }

    /** The median of the newest epochs. */
    public double recent(Measure measure) {
        return recent(measure, 0, epochs);
    }

    /** The median of the first epochs, as many as count as recent. */
    public double early(Measure measure, int index) {
        return Trend.median(series(measure, index), 0, window(epochs));
    }

    /** The recent loss as a share of what answering by chance costs; NaN where unknown. */
    public double lossShare() {
        return lossShare(epochs);
    }

    /** The recent validation loss as such a share. */
    double validationShare(int end) {
        return data == null ? Double.NaN : dataLoss(Measure.VALIDATION_LOSS, end) / data.chance();
    }

    /** The lower of the shares of training and validation, since dropout raises the first. */
    double learnedShare(int end) {
        double held = validationShare(end);
        double share = lossShare(end);
        return held < share ? held : share;
    }

    /**
     * The same as the run stood after so many epochs; penalties on the weights do not count. A run
     * that went back to its best weights at its end stands where it was then.
     */
    double lossShare(int end) {
        if (data == null || !(data.chance() > 0)) {
            return Double.NaN;
        }
        double now = dataLoss(end) / data.chance();
        int back = end == epochs ? restoredEpoch() : 0;
        return back == 0 ? now : Math.min(now, dataLoss(back) / data.chance());
    }

    /** The epoch to whose weights the run went back at its end; 0 where it did not. */
    private int restoredEpoch() {
        return outcome == null || isCut() ? 0 : BestEpoch.toGoBackTo(history);
    }

    /** Whether fewer epochs were trained than are planned, and nothing but a hand stopped it. */
    public boolean isCut() {
        return epochs > 0
                && epochs < experiment.training().epochs()
                && (outcome == null || outcome.reason() == Outcome.Reason.CANCELLED);
    }

    /** The recent loss of the answers alone, without penalties on the weights. */
    double dataLoss(int end) {
        return dataLoss(Measure.LOSS, end);
    }

    /** The same of another loss: those of validation rows are recorded with the penalties, too. */
    double dataLoss(Measure loss, int end) {
        return withoutPenalty(recent(loss, 0, end), recent(Measure.PENALTY, 0, end));
    }

    /** The same of one epoch alone. */
    public double dataLossOf(Measure loss, int epoch) {
        return withoutPenalty(at(loss, epoch), at(Measure.PENALTY, epoch));
    }

    /** Where there are no penalties, none is recorded. */
    private static double withoutPenalty(double loss, double penalty) {
        return loss - (Double.isNaN(penalty) ? 0 : penalty);
    }

    /** What is to be known beside a loss told without penalties; empty where there are none. */
    String penaltiesApart() {
        double penalty = recent(Measure.PENALTY);
        return Double.isNaN(penalty)
                ? ""
                : " "
                        + tr(
                                "Penalties on the weights, {0} in the recorded loss, are not"
                                        + " counted.",
                                Numbers.brief(penalty));
    }

    /** How many steps were taken, or before the first, are planned. */
    long steps() {
        RunEvent.Started started = history.started();
        int rows = data == null ? 0 : data.rows();
        int batch = experiment.training().batches().batchSize();
        long each = started == null ? Math.ceilDiv(rows, batch) : started.stepsPerEpoch();
        return each * (epochs == 0 ? experiment.training().epochs() : epochs);
    }
}
