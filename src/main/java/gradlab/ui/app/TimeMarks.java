package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.run.history.BestSoFar;
import gradlab.run.history.KnobGesture;
import gradlab.run.history.Outcome;
import gradlab.run.history.PhaseStart;
import gradlab.run.history.RunHistory;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what happened to a run as it goes on; reads each recorded number once. */
final class TimeMarks {
    private final RunHistory history;
    private final RunEntry.@Nullable Origin origin;
    private final BestSoFar bestSoFar;

    TimeMarks(RunHistory history, RunEntry.@Nullable Origin origin) {
        this.history = history;
        this.origin = origin;
        bestSoFar = new BestSoFar(history);
    }

    /** Whether the marks are of this run. */
    boolean isOf(RunHistory other) {
        return history == other;
    }

    /** All that happened up to now, by epoch. */
    List<TimeMark> now() {
        List<TimeMark> marks = new ArrayList<>();
        if (origin != null) {
            String words = tr("from run {0}, epoch {1}", origin.run().number(), origin.epoch());
            marks.add(new TimeMark(origin.epoch(), TimeMark.Kind.FORK, words));
        }
        for (PhaseStart phase : PhaseStart.of(history)) {
            marks.add(new TimeMark(phase.epoch(), TimeMark.Kind.PHASE, phase.name().worded()));
        }
        for (KnobGesture turn : KnobGesture.of(history)) {
            marks.add(new TimeMark(turn.last().epoch(), TimeMark.Kind.KNOB, turn.words().worded()));
        }
        int best = bestSoFar.epoch();
        if (best > 0 && best < history.epochs()) {
            marks.add(new TimeMark(best, TimeMark.Kind.BEST, tr("best, epoch {0}", best)));
        }
        Outcome outcome = history.outcome();
        if (outcome != null && outcome.reason() != Outcome.Reason.COMPLETED) {
            marks.add(end(outcome));
        }
        marks.sort(Comparator.comparingInt(TimeMark::epoch));
        return List.copyOf(marks);
    }

    private TimeMark end(Outcome outcome) {
        int epoch = Math.min(Math.max(1, outcome.epoch()), Math.max(1, history.epochs()));
        return switch (outcome.reason()) {
            case DIVERGED -> new TimeMark(epoch, TimeMark.Kind.DIVERGED, tr("diverged"));
            case EARLY_STOPPING -> new TimeMark(epoch, TimeMark.Kind.END, tr("stopped early"));
            case CANCELLED -> new TimeMark(epoch, TimeMark.Kind.END, tr("stopped by hand"));
            case COMPLETED -> new TimeMark(epoch, TimeMark.Kind.END, tr("done"));
        };
    }
}
