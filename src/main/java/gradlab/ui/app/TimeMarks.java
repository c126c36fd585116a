package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.Phase;
import gradlab.run.Measure;
import gradlab.run.Metric;
import gradlab.run.Outcome;
import gradlab.run.RunEvent;
import gradlab.run.RunHistory;
import gradlab.run.Series;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what happened to a run as it goes on; reads each recorded number once. */
final class TimeMarks {
    // Turns of one knob closer than this share of the run are one gesture.
    private static final double ONE_GESTURE = 0.02;

    private final RunHistory history;
    private final RunEntry.@Nullable Origin origin;
    private int read;
    private int best;
    private float least = Float.POSITIVE_INFINITY;

    TimeMarks(RunHistory history, RunEntry.@Nullable Origin origin) {
        this.history = history;
        this.origin = origin;
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
        addPhases(marks);
        addKnobs(marks);
        findBest();
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

    private void addPhases(List<TimeMark> marks) {
        RunEvent.Started started = history.started();
        int begun = 0;
        int number = 1;
        for (Phase phase :
                started == null ? List.<Phase>of() : started.experiment().training().phases()) {
            if (begun > 0 && begun < history.epochs()) {
                String name = phase.name().isEmpty() ? tr("phase {0}", number) : phase.name();
                marks.add(new TimeMark(begun + 1, TimeMark.Kind.PHASE, name));
            }
            begun += phase.epochs();
            number++;
        }
    }

    private void addKnobs(List<TimeMark> marks) {
        double near = ONE_GESTURE * history.epochs();
        List<RunEvent.KnobTurned> turned = history.knobsTurned();
        for (int i = 0; i < turned.size(); i++) {
            RunEvent.KnobTurned first = turned.get(i);
            while (i + 1 < turned.size()
                    && turned.get(i + 1).knob().equals(first.knob())
                    && turned.get(i + 1).epoch() - turned.get(i).epoch() <= near) {
                i++;
            }
            String words =
                    tr(
                            "{0} {1} → {2}",
                            first.knob().replace('_', ' '), first.from(), turned.get(i).to());
            marks.add(new TimeMark(turned.get(i).epoch(), TimeMark.Kind.KNOB, words));
        }
    }

    private void findBest() {
        Series validation = history.series(new Metric(Measure.VALIDATION_LOSS));
        for (int size = validation.size(); read < size; read++) {
            if (validation.get(read) < least) {
                least = validation.get(read);
                best = read + 1;
            }
        }
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
