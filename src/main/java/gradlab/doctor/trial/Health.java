package gradlab.doctor.trial;

import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.doctor.DataFacts;
import gradlab.engine.metric.Confusion;
import gradlab.experiment.Experiment;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.live.LiveRun;
import gradlab.run.predict.Answers;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a run came to, judged without any of the doctor's rules: by the errors of its network beside
 * those of its nearest neighbours among the training rows.
 *
 * @param finite whether it ended with numbers
 * @param error on validation rows: the share taken for a wrong class, or 1 − R²
 * @param trainError the same on training rows
 * @param neighbours the error on validation rows of asking the nearest training rows instead
 * @param recall of the class of which the least is found; NaN for regression
 * @param share the loss on validation rows in the last epochs, or of the weights that were
 *     restored, as a share of that of guessing
 * @param leastShare the least such share on the way
 */
record Health(
        boolean finite,
        double error,
        double trainError,
        double neighbours,
        double recall,
        double share,
        double leastShare) {
    private static final int MOST = 1000;
    private static final double BEHIND_NEIGHBOURS = 0.05;
    private static final double LEARNED_BY_HEART = 0.15;
    private static final double KNOWN_BETTER = 1.25;
    private static final double RISEN = 1.2;
    private static final double LITTLE = 0.02;

    /** One epoch alone may have been lucky or not. */
    private static final int LAST = 5;

    private static final Health DIVERGED =
            new Health(
                    false,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY);

    /** Of a run that is over. */
    static Health of(LiveRun run, Outcome outcome) {
        double[] losses = dataLosses(run.history());
        PreparedData data = run.prepare();
        Answers held = answers(run.experiment(), data, run, Part.VALIDATION);
        if (outcome.reason() == Outcome.Reason.DIVERGED || held == null || losses.length == 0) {
            return DIVERGED;
        }
        Answers train = answers(run.experiment(), data, run, Part.TRAINING);
        double chance = DataFacts.of(data, run.experiment().training().loss()).chance();
        double least = Arrays.stream(losses).min().orElseThrow() / chance;
        double last =
                Arrays.stream(losses)
                                .skip(Math.max(0, losses.length - LAST))
                                .average()
                                .orElseThrow()
                        / chance;
        boolean restored = run.experiment().training().callbacks().givesBack();
        int classes = data.classNames().size();
        return new Health(
                true,
                error(held, classes),
                train == null ? Double.NaN : error(train, classes),
                Neighbours.error(data),
                recall(held, classes),
                restored ? least : last,
                least);
    }

    /** The losses on validation rows; penalties, which are recorded with them, do not count. */
    private static double[] dataLosses(RunHistory history) {
        Series losses = history.series(new SeriesKey(Measure.VALIDATION_LOSS, 0));
        Series penalties = history.series(new SeriesKey(Measure.PENALTY, 0));
        return IntStream.range(0, losses.size())
                .mapToDouble(i -> losses.get(i) - (i < penalties.size() ? penalties.get(i) : 0))
                .toArray();
    }

    private static @Nullable Answers answers(
            Experiment experiment, PreparedData data, LiveRun run, Part part) {
        if (run.weights() == null) {
            return null;
        }
        Predictor model = new Predictor(experiment, Columns.of(data), run.weights());
        Answers answers = Answers.of(model, data, part, MOST);
        return answers.finite() ? answers : null;
    }

    private static double error(Answers answers, int classes) {
        if (classes > 0) {
            return 1 - answers.confusion(classes).accuracy();
        }
        double squares = 0;
        double mean = 0;
        for (int row = 0; row < answers.rows(); row++) {
            squares += Math.pow(answers.error(row, 0), 2);
            mean += answers.targets().get(row, 0) / answers.rows();
        }
        double all = 0;
        for (int row = 0; row < answers.rows(); row++) {
            all += Math.pow(answers.targets().get(row, 0) - mean, 2);
        }
        return squares / all;
    }

    private static double recall(Answers answers, int classes) {
        double least = Double.NaN;
        if (classes == 0) {
            return least;
        }
        Confusion confusion = answers.confusion(classes);
        for (int each = 0; each < classes; each++) {
            if (confusion.wanted(each) > 0) {
                double found = confusion.recall(each);
                least = least <= found ? least : found;
            }
        }
        return least;
    }

    /** Whether the network errs no more than the nearest training rows do. */
    boolean learned() {
        return finite && error <= neighbours + BEHIND_NEIGHBOURS;
    }

    /** Whether it answers its training rows clearly better than others. */
    boolean knowsItsRows() {
        return error > KNOWN_BETTER * trainError;
    }

    /** Whether its loss on validation rows is clearly less than that of another. */
    boolean isBetterThan(Health other) {
        return share < other.share / RISEN - LITTLE;
    }

    /** Why a run is not to be called healthy, in a few words; empty where it is. */
    String complaint() {
        if (!finite) {
            return "diverged";
        }
        if (!learned()) {
            return "learned less than its neighbours tell";
        }
        if (share > RISEN * leastShare + LITTLE) {
            return "was better on its way";
        }
        return error - trainError > LEARNED_BY_HEART ? "knows its training rows alone" : "";
    }
}
