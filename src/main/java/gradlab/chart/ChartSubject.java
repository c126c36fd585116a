package gradlab.chart;

import gradlab.run.Outcome;
import gradlab.run.RunHistory;
import gradlab.run.Series;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What charts are drawn of: a run's history and, where it is known, its network at the moment
 * shown. Remembers smoothed and corrected curves; for one thread at a time.
 */
public final class ChartSubject {
    private record Key(int window, Series smoothed) {}

    private final RunHistory history;
    private final @Nullable Moment moment;
    private final List<OtherRun> others;
    private final Map<Series, Key> smoothed;
    private final Map<Set<LossCause>, CorrectedLoss> corrected;

    /** A run with nothing but its curves. */
    public ChartSubject(RunHistory history) {
        this(history, null, List.of(), new IdentityHashMap<>(), new HashMap<>());
    }

    private ChartSubject(
            RunHistory history,
            @Nullable Moment moment,
            List<OtherRun> others,
            Map<Series, Key> smoothed,
            Map<Set<LossCause>, CorrectedLoss> corrected) {
        this.history = history;
        this.moment = moment;
        this.others = List.copyOf(others);
        this.smoothed = smoothed;
        this.corrected = corrected;
    }

    /** The same run with its network as it stands at a moment. */
    public ChartSubject at(@Nullable Moment newMoment) {
        return new ChartSubject(history, newMoment, others, smoothed, corrected);
    }

    /** The same run before the curves of others. */
    public ChartSubject before(List<OtherRun> behind) {
        return new ChartSubject(history, moment, behind, smoothed, corrected);
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
    @Nullable Moment moment() {
        return moment;
    }

    /** Whether the run ended since a number was no longer finite. */
    boolean diverged() {
        Outcome outcome = history.outcome();
        return outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
    }

    /** The losses with some causes turned off. */
    CorrectedLoss corrected(Set<LossCause> off) {
        return corrected.computeIfAbsent(off, causes -> new CorrectedLoss(history, causes));
    }

    /** The series, or the mean of each {@code window} numbers up to a place. */
    Series smooth(Series series, int window) {
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
