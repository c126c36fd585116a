package gradlab.run.compare;

import gradlab.run.history.BestEpoch;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import java.util.List;

/**
 * What several runs of one experiment, each from a seed of its own, have in common: at each epoch
 * the median, and the band from the least to the greatest.
 *
 * @param median of the runs that have a finite number there; NaN where none has
 */
public record SeedCloud(Series median, Series least, Series greatest) {
    /** Of one number an epoch; the runs may have come to different epochs. */
    public static SeedCloud of(List<RunHistory> runs, SeriesKey key) {
        List<Series> all = runs.stream().map(run -> run.series(key)).toList();
        int epochs = all.stream().mapToInt(Series::size).max().orElse(0);
        SeedCloud cloud = new SeedCloud(new Series(), new Series(), new Series());
        for (int i = 0; i < epochs; i++) {
            int at = i;
            cloud.add(
                    Summary.of(
                            all.stream()
                                    .filter(series -> series.size() > at)
                                    .mapToDouble(series -> series.get(at))
                                    .filter(Double::isFinite)
                                    .toArray()));
        }
        return cloud;
    }

    private void add(Summary there) {
        median.add(there.median());
        least.add(there.min());
        greatest.add(there.max());
    }

    /** The best number of each run, the less the better; NaN for one that diverged. */
    public static double[] best(List<RunHistory> runs) {
        return runs.stream().mapToDouble(SeedCloud::best).toArray();
    }

    private static double best(RunHistory run) {
        return diverged(run) ? Double.NaN : BestEpoch.of(run).value();
    }

    /** Whether a run ended since a number was no longer finite. */
    public static boolean diverged(RunHistory run) {
        Outcome outcome = run.outcome();
        return outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
    }
}
