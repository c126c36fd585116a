package gradlab.ui.app;

import static gradlab.text.Text.tr;

import gradlab.experiment.StartFrom;
import gradlab.run.history.LiveKnob;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.past.GoingOn;
import gradlab.ui.notice.Notices;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says what a run's curves do not show: which weights it began with, and when a schedule that is as
 * long as the run was stretched.
 */
final class RunRemarks {
    private final Notices notices;
    private @Nullable RunHistory followed;
    private boolean begun;
    private int turned;

    private RunRemarks(Notices notices) {
        this.notices = notices;
    }

    /** Follows whatever run is on the bench. */
    static void follow(RunModel run, Notices notices) {
        RunRemarks remarks = new RunRemarks(notices);
        run.revision().addListener((value, old, now) -> remarks.read(run.history().get()));
    }

    private void read(RunHistory history) {
        if (history != followed) {
            followed = history;
            // Of a run that was opened or forked, the past is known.
            begun = history.epochs() > 0;
            turned = history.knobsTurned().size();
        }
        RunEvent.Started started = history.started();
        if (started == null) {
            return;
        }
        if (!begun) {
            begun = true;
            sayCopied(started);
        }
        List<RunEvent.KnobTurned> knobs = history.knobsTurned();
        for (; turned < knobs.size(); turned++) {
            sayStretched(started, knobs.get(turned));
        }
    }

    private void sayCopied(RunEvent.Started started) {
        StartFrom start = started.experiment().training().startFrom();
        if (start != null && !started.copied().isEmpty()) {
            notices.info(
                    tr(
                            "Begins with weights copied from {0}: {1}.",
                            start.file(), String.join(", ", started.copied())));
        }
    }

    private void sayStretched(RunEvent.Started started, RunEvent.KnobTurned knob) {
        if (knob.setting().equals(LiveKnob.EPOCHS)
                && started.experiment().training().schedule().spansRun()) {
            notices.info(
                    GoingOn.otherLength(
                                    (int) Double.parseDouble(knob.from()),
                                    (int) Double.parseDouble(knob.to()))
                            .worded());
        }
    }
}
