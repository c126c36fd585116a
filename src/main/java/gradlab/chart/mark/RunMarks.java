package gradlab.chart.mark;

import static gradlab.text.Text.tr;

import gradlab.run.history.KnobGesture;
import gradlab.run.history.Outcome;
import gradlab.run.history.PhaseStart;
import gradlab.run.history.RunHistory;

import java.util.ArrayList;
import java.util.List;

/** What happened to a run, as marks over epochs or over recorded steps. */
public final class RunMarks {
    private RunMarks() {}

    /**
     * Over epochs: phases, turned knobs, how the run ended.
     *
     * @param why whether there is room for the reason
     */
    public static List<Mark> overEpochs(RunHistory history, boolean why) {
        List<Mark> marks = new ArrayList<>();
        for (PhaseStart phase : PhaseStart.of(history)) {
            marks.add(new Mark(phase.epoch(), phase.name().worded(), Mark.Kind.PHASE));
        }
        for (KnobGesture turn : KnobGesture.of(history)) {
            marks.add(new Mark(turn.last().epoch(), turn.words().worded(), Mark.Kind.TURN));
        }
        Outcome outcome = history.outcome();
        if (outcome != null && outcome.reason() != Outcome.Reason.COMPLETED) {
            int epoch = Math.clamp(outcome.epoch(), 1, Math.max(1, history.epochs()));
            marks.add(end(outcome, epoch, why));
        }
        return marks;
    }

    /** Over steps: turned knobs alone. */
    public static List<Mark> overSteps(RunHistory history) {
        return KnobGesture.of(history).stream()
                .map(turn -> new Mark(turn.last().step(), turn.words().worded(), Mark.Kind.TURN))
                .toList();
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
        String reason = outcome.message().worded();
        return why && !reason.isEmpty() ? tr("{0}: {1}", what, reason) : what;
    }
}
