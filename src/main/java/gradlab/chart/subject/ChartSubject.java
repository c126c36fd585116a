package gradlab.chart.subject;

import gradlab.run.history.GivenBack;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.RunMoment;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What charts are drawn of: a run's history, the epoch of it that is shown and, where it is known,
 * the network at that moment. Remembers smoothed and corrected curves; for one thread at a time.
 */
public final class ChartSubject {
    /** Which of the epochs is shown, and up to which they are drawn. */
    private record Stand(int shown, int drawn) {
        static final Stand NEWEST = new Stand(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private record Key(int window, Series smoothed) {}

    private final RunHistory history;
    private final @Nullable Moment moment;
    private final List<OtherRun> others;
    private final Stand stand;
    private final Map<Series, Key> smoothed;
    private final Map<Set<LossCause>, CorrectedLoss> corrected;

    /** A run with nothing but its curves. */
    public ChartSubject(RunHistory history) {
        this(history, null, List.of(), Stand.NEWEST, new IdentityHashMap<>(), new HashMap<>());
    }

    /** A run with the network that it ended with, and the way that led there. */
    public static ChartSubject of(RecordedRun run) {
        RunMoment end = run.moment();
        ChartSubject curves = new ChartSubject(run.history());
        return end == null
                ? curves
                : curves.at(
                        Moment.of(end, new WholeSlices(end.experiment(), end.data(), run.trail())));
    }

    private ChartSubject(
            RunHistory history,
            @Nullable Moment moment,
            List<OtherRun> others,
            Stand stand,
            Map<Series, Key> smoothed,
            Map<Set<LossCause>, CorrectedLoss> corrected) {
        this.history = history;
        this.moment = moment;
        this.others = List.copyOf(others);
        this.stand = stand;
        this.smoothed = smoothed;
        this.corrected = corrected;
    }

    /** The same run with its network as it stands at a moment. */
    public ChartSubject at(@Nullable Moment newMoment) {
        return new ChartSubject(history, newMoment, others, stand, smoothed, corrected);
    }

    /** The same run before the curves of others. */
    public ChartSubject before(List<OtherRun> behind) {
        return new ChartSubject(history, moment, behind, stand, smoothed, corrected);
    }

    /** The same run as it was after an epoch; what was recorded later is still its future. */
    public ChartSubject asOf(int epoch) {
        return standing(new Stand(epoch, stand.drawn()));
    }

    /** The same run drawn up to an epoch, whatever is recorded meanwhile. */
    public ChartSubject upTo(int epoch) {
        return standing(new Stand(stand.shown(), epoch));
    }

    private ChartSubject standing(Stand other) {
        return new ChartSubject(history, moment, others, other, smoothed, corrected);
    }

    /** How many epochs are drawn: all that are recorded, unless a limit was set. */
    public int epochs() {
        return Math.min(stand.drawn(), history.epochs());
    }

    /** The epoch that is shown: the newest one, unless an earlier one is asked for. */
    public int epoch() {
        return Math.min(stand.shown(), epochs());
    }

    /** Whether more has been recorded since the epoch shown. */
    public boolean isPast() {
        return epoch() < epochs();
    }

    /** The epoch whose weights are shown: at the end of a run the one it went back to. */
    public int weightsEpoch() {
        GivenBack best = history.givenBack();
        return best != null && epoch() == history.epochs() ? best.epoch() : epoch();
    }

    /** The runs whose curves stand behind. */
    public List<OtherRun> others() {
        return others;
    }

    /** What was recorded. */
    public RunHistory history() {
        return history;
    }

    /** The network at the moment shown; null when not known. */
    public @Nullable Moment moment() {
        return moment;
    }

    /** Whether the run ended since a number was no longer finite. */
    public boolean diverged() {
        Outcome outcome = history.outcome();
        return outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
    }

    /** The losses with some causes turned off. */
    public CorrectedLoss corrected(Set<LossCause> off) {
        return corrected.computeIfAbsent(off, causes -> new CorrectedLoss(history, causes));
    }

    /** The series, or the mean of each {@code window} numbers up to a place. */
    public Series smooth(Series series, int window) {
        if (window <= 1) {
            return series;
        }
        Key key = smoothed.get(series);
        if (key == null || key.window != window) {
            key = new Key(window, new Series());
            smoothed.put(series, key);
        }
        int size = series.size();
        for (int i = key.smoothed.size(); i < size; i++) {
            key.smoothed.add(mean(series, Math.max(0, i - window + 1), i));
        }
        return key.smoothed;
    }

    private static double mean(Series series, int first, int last) {
        if (!Float.isFinite(series.get(last))) {
            return series.get(last);
        }
        double sum = 0;
        int count = 0;
        for (int i = first; i <= last; i++) {
            if (Float.isFinite(series.get(i))) {
                sum += series.get(i);
                count++;
            }
        }
        return sum / count;
    }
}
