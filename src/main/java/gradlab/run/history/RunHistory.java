package gradlab.run.history;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All that was recorded of one run, filled by one reader thread and read by any. */
public final class RunHistory {
    private static final Measure[] MEASURES = Measure.values();
    private static final Series NOTHING = new Series();

    private final List<RunEvent.KnobTurned> knobs = new CopyOnWriteArrayList<>();
    private final List<RunEvent.HistogramsTaken> histograms = new CopyOnWriteArrayList<>();
    private volatile RunEvent.@Nullable Started started;
    private volatile @Nullable StepHistory steps;
    private volatile @Nullable TestFigures test;
    private volatile @Nullable Outcome outcome;
    // One slot a series, filled when a number is recorded for the first time.
    private volatile Map<Measure, AtomicReferenceArray<Series>> columns = Map.of();
    private volatile int width;
    private volatile int epochs;

    /** Adds an event; by one thread only. */
    public void add(RunEvent event) {
        switch (event) {
            case RunEvent.Started first -> start(first);
            case RunEvent.StepDone step -> {
                if (steps != null) {
                    steps.add(step);
                }
            }
            case RunEvent.EpochDone epoch -> add(epoch.record());
            case RunEvent.KnobTurned turned -> knobs.add(turned);
            case RunEvent.HistogramsTaken taken -> add(taken);
            case RunEvent.BatchPassed _,
                    RunEvent.KnobRefused _,
                    RunEvent.WeightsTaken _,
                    RunEvent.CheckpointTaken _ -> {}
            case RunEvent.TestTaken measured -> test = measured.figures();
            case RunEvent.Ended end -> outcome = end.outcome();
        }
    }

    /**
     * A run that is resumed says again that it began, perhaps with more epochs or on another
     * machine; its history goes on.
     */
    private void start(RunEvent.Started first) {
        if (started != null) {
            started = first.withCopied(started.copied());
            test = null;
            outcome = null;
            return;
        }
        int metrics = first.experiment().training().metrics().size();
        width = Math.max(1, Math.max(metrics, first.layers().size()));
        Map<Measure, AtomicReferenceArray<Series>> empty = new EnumMap<>(Measure.class);
        for (Measure measure : MEASURES) {
            empty.put(measure, new AtomicReferenceArray<>(width));
        }
        columns = empty;
        steps = new StepHistory(first.layers().size(), first.stepsPerEpoch());
        started = first;
    }

    /** The longer the run, the farther apart; what is kept depends on the newest epoch alone. */
    private void add(RunEvent.HistogramsTaken taken) {
        int apart = Histogram.epochsApart(taken.epoch());
        if (histograms.isEmpty() || Histogram.epochsApart(histograms.getLast().epoch()) != apart) {
            histograms.removeIf(earlier -> earlier.epoch() % apart != 0);
        }
        histograms.add(taken);
    }

    private void add(EpochRecord epoch) {
        Map<Measure, AtomicReferenceArray<Series>> all = columns;
        for (Measure measure : MEASURES) {
            AtomicReferenceArray<Series> series = Objects.requireNonNull(all.get(measure));
            int count = Math.min(width, epoch.count(measure));
            for (int index = 0; index < count; index++) {
                add(measure, series, index, epoch.get(measure, index));
            }
        }
        epochs = epoch.epoch();
    }

    /**
     * Takes the numbers of all epochs at once, one column a series, as if each epoch had been
     * added; of a run that has begun and has no epoch yet.
     *
     * @param count how many epochs
     */
    public void fill(int count, Map<SeriesKey, float[]> numbers) {
        Map<Measure, AtomicReferenceArray<Series>> all = columns;
        numbers.forEach(
                (key, values) -> {
                    if (key.measure() == Measure.LOSS || anyNumber(values)) {
                        Objects.requireNonNull(all.get(key.measure()))
                                .set(key.index(), new Series(values));
                    }
                });
        epochs = count;
    }

    private static boolean anyNumber(float[] values) {
        for (float each : values) {
            if (!Float.isNaN(each)) {
                return true;
            }
        }
        return false;
    }

    private void add(
            Measure measure, AtomicReferenceArray<Series> series, int index, double value) {
        Series column = series.get(index);
        if (column == null) {
            if (Double.isNaN(value) && measure != Measure.LOSS) {
                return;
            }
            column = new Series(epochs);
            series.set(index, column);
        }
        column.add(value);
    }

    /**
     * What was recorded up to a checkpoint, as a history of its own that can go on differently. Any
     * thread may ask.
     */
    public RunHistory upTo(Checkpoint checkpoint) {
        RunHistory past = new RunHistory();
        RunEvent.Started first = started;
        if (first == null) {
            return past;
        }
        past.start(first);
        int count = Math.min(epochs, checkpoint.epochs());
        Map<Measure, AtomicReferenceArray<Series>> copies = past.columns;
        columns.forEach(
                (measure, series) -> {
                    AtomicReferenceArray<Series> copy = Objects.requireNonNull(copies.get(measure));
                    for (int i = 0; i < Math.min(width, past.width); i++) {
                        Series column = series.get(i);
                        copy.set(i, column == null ? null : column.first(count));
                    }
                });
        past.epochs = count;
        past.steps = steps == null ? null : new StepHistory(steps, checkpoint.step());
        past.knobs.addAll(knobs.subList(0, knobsBefore(checkpoint)));
        histograms.stream().filter(h -> h.epoch() <= count).forEach(past.histograms::add);
        return past;
    }

    /** The first event; null before the run began. */
    public RunEvent.@Nullable Started started() {
        return started;
    }

    /** How many epochs are recorded; epoch numbers are 1 … this. */
    public int epochs() {
        return epochs;
    }

    /**
     * One number an epoch, at index epoch − 1. Empty for what this run does not have, or has not
     * yet: ask again rather than keep an empty one.
     */
    public Series series(SeriesKey key) {
        AtomicReferenceArray<Series> series = columns.get(key.measure());
        if (series == null || key.index() >= series.length()) {
            return NOTHING;
        }
        Series column = series.get(key.index());
        return column == null ? NOTHING : column;
    }

    /** How long its epochs took together, as far as that was recorded. */
    public double seconds() {
        Series each = series(new SeriesKey(Measure.SECONDS));
        double sum = 0;
        for (int i = 0; i < each.size(); i++) {
            sum += Float.isFinite(each.get(i)) ? each.get(i) : 0;
        }
        return sum;
    }

    /** The recorded steps; null before the run began. */
    public @Nullable StepHistory steps() {
        return steps;
    }

    /** The knobs turned so far. */
    public List<RunEvent.KnobTurned> knobsTurned() {
        return List.copyOf(knobs);
    }

    /** The knobs turned since a checkpoint was taken. */
    public List<RunEvent.KnobTurned> knobsAfter(Checkpoint checkpoint) {
        List<RunEvent.KnobTurned> all = knobsTurned();
        return all.subList(Math.min(all.size(), knobsBefore(checkpoint)), all.size());
    }

    /** At the checkpoint's own step, some knobs may have been turned before it and some after. */
    private int knobsBefore(Checkpoint checkpoint) {
        long earlier = knobs.stream().filter(knob -> knob.step() < checkpoint.step()).count();
        long then =
                checkpoint.turned().stream()
                        .filter(knob -> knob.step() == checkpoint.step())
                        .count();
        return (int) (earlier + then);
    }

    /** The histograms of a kind, in the order of their epochs. */
    public List<RunEvent.HistogramsTaken> histograms(Histogram.Kind kind) {
        return histograms.stream().filter(taken -> taken.kind() == kind).toList();
    }

    /** What its test rows say; null while it goes on, and where there are none. */
    public @Nullable TestFigures test() {
        return test;
    }

    /** How the run ended; null while it goes on. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** The epoch whose weights it ended with; null where those are the last, or it goes on. */
    public @Nullable GivenBack givenBack() {
        Outcome end = outcome;
        return end == null ? null : end.givenBack();
    }

    /** The greatest number of series any measure has here. */
    int width() {
        return width;
    }

    /** Whether both recorded the same numbers, bit for bit, whatever time each took. */
    public boolean sameAs(RunHistory other) {
        return HistoryDifference.first(this, other) == null;
    }
}
