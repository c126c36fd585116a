package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.experiment.Phase;
import gradlab.run.Outcome;
import gradlab.run.RunEvent;
import gradlab.run.RunHistory;

import java.util.ArrayList;
import java.util.List;

/** What happened to a run, as marks over epochs or over recorded steps. */
final class RunMarks {
    // Turns of one knob that stand closer than this share of the run are one gesture.
    private static final double ONE_GESTURE = 0.02;

    private record Gesture(RunEvent.KnobTurned first, RunEvent.KnobTurned last) {}

    private RunMarks() {}

    /**
     * Over epochs: phases, turned knobs, how the run ended.
     *
     * @param why whether there is room for the reason
     */
    static List<Mark> overEpochs(RunHistory history, boolean why) {
        List<Mark> marks = new ArrayList<>(phases(history));
        for (Gesture turn : gestures(history)) {
            marks.add(new Mark(turn.last().epoch(), words(turn), Mark.Kind.TURN));
        }
        Outcome outcome = history.outcome();
        if (outcome != null && outcome.reason() != Outcome.Reason.COMPLETED) {
            int epoch = Math.clamp(outcome.epoch(), 1, Math.max(1, history.epochs()));
            marks.add(end(outcome, epoch, why));
        }
        return marks;
    }

    /** Over steps: turned knobs alone. */
    static List<Mark> overSteps(RunHistory history) {
        return gestures(history).stream()
                .map(turn -> new Mark(turn.last().step(), words(turn), Mark.Kind.TURN))
                .toList();
    }

    private static List<Mark> phases(RunHistory history) {
        RunEvent.Started started = history.started();
        List<Mark> marks = new ArrayList<>();
        if (started == null) {
            return marks;
        }
        int begun = 0;
        for (Phase phase : started.experiment().training().phases()) {
            if (begun > 0 && begun < history.epochs()) {
                String name =
                        phase.name().isEmpty()
                                ? tr("phase {0}", Integer.toString(marks.size() + 2))
                                : phase.name();
                marks.add(new Mark(begun + 1.0, name, Mark.Kind.PHASE));
            }
            begun += phase.epochs();
        }
        return marks;
    }

    private static List<Gesture> gestures(RunHistory history) {
        double near = ONE_GESTURE * history.epochs();
        List<Gesture> gestures = new ArrayList<>();
        for (RunEvent.KnobTurned turn : history.knobsTurned()) {
            Gesture before = gestures.isEmpty() ? null : gestures.getLast();
            if (before != null
                    && before.last().knob().equals(turn.knob())
                    && turn.epoch() - before.last().epoch() <= near) {
                gestures.removeLast();
                gestures.add(new Gesture(before.first(), turn));
            } else {
                gestures.add(new Gesture(turn, turn));
            }
        }
        return gestures;
    }

    private static String words(Gesture turn) {
        return tr(
                "{0} {1} → {2}",
                turn.first().knob().replace('_', ' '), turn.first().from(), turn.last().to());
    }

    private static Mark end(Outcome outcome, int epoch, boolean why) {
        return switch (outcome.reason()) {
            case DIVERGED -> new Mark(epoch, diverged(outcome, why), Mark.Kind.DIVERGED);
            case EARLY_STOPPING ->
                    new Mark(epoch, because(tr("stopped early"), outcome, why), Mark.Kind.END);
            case CANCELLED -> new Mark(epoch, tr("stopped by hand"), Mark.Kind.END);
            case COMPLETED -> new Mark(epoch, tr("done"), Mark.Kind.END);
        };
    }

    private static String diverged(Outcome outcome, boolean why) {
        return outcome.layer() == null || why
                ? because(tr("diverged"), outcome, why)
                : tr("diverged in {0}", outcome.layer());
    }

    private static String because(String what, Outcome outcome, boolean why) {
        if (!why || outcome.message().isEmpty()) {
            return what;
        }
        String reason = outcome.message();
        boolean sentence = reason.endsWith(".");
        return tr("{0}: {1}", what, sentence ? reason.substring(0, reason.length() - 1) : reason);
    }
}
