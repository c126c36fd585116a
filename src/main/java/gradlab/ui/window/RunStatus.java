package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;
import gradlab.ui.app.Editing;
import gradlab.ui.app.RunModel;
import gradlab.ui.app.RunState;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * What the bar at the bottom says about a run.
 *
 * @param headline where it stands, or why it ended
 * @param speed samples a second and how long it will still take, as far as they are known
 * @param backend what computes them; empty before there are any
 * @param progress from 0 to 1
 */
record RunStatus(String headline, String speed, String backend, double progress) {
    private static final int RECENT = 50;

    /** Where the run on the bench stands. */
    static RunStatus of(Editing editing, RunModel run) {
        RunHistory history = run.history().get();
        RunState state = run.state().get();
        int epochs = editing.experiment().get().training().epochs();
        double seconds = recentSeconds(history);
        int remaining = Math.max(0, epochs - history.epochs());
        boolean over = state == RunState.ENDED || state == RunState.READY;
        return new RunStatus(
                headline(state, history),
                speed(history.started(), seconds, over ? 0 : remaining),
                backend(history.started()),
                Math.min(1, history.epochs() / (double) epochs));
    }

    private static String headline(RunState state, RunHistory history) {
        Outcome outcome = history.outcome();
        return switch (state) {
            case READY -> tr("Ready to train");
            case RUNNING -> tr("Training");
            case PAUSED -> tr("Paused");
            case ENDED -> outcome == null ? tr("Ended") : reason(outcome) + test(history);
        };
    }

    /** What the test rows say, measured once at the end. */
    private static String test(RunHistory history) {
        TestFigures test = history.test();
        RunEvent.Started started = history.started();
        if (test == null || started == null) {
            return "";
        }
        StringJoiner words = new StringJoiner(", ", " · ", "");
        words.add(tr("test loss {0}", Numbers.brief(test.loss())));
        List<String> metrics = started.experiment().training().metrics();
        for (int i = 0; i < metrics.size(); i++) {
            words.add(
                    metrics.get(i).replace('_', ' ') + " " + Numbers.brief(test.metrics().get(i)));
        }
        return words.toString();
    }

    private static String reason(Outcome outcome) {
        return switch (outcome.reason()) {
            case COMPLETED -> tr("Completed");
            case EARLY_STOPPING -> tr("Stopped early at epoch {0}", outcome.epoch());
            case DIVERGED ->
                    outcome.layer() == null
                            ? tr("Diverged in epoch {0}", outcome.epoch())
                            : tr("Diverged in epoch {0} at {1}", outcome.epoch(), outcome.layer());
            case CANCELLED -> tr("Stopped by hand in epoch {0}", outcome.epoch());
        };
    }

    private static String speed(RunEvent.@Nullable Started started, double seconds, int remaining) {
        if (started == null || seconds == 0) {
            return "";
        }
        StringJoiner words = new StringJoiner(" · ");
        words.add(tr("{0} {0|sample|samples}/s", large(started.samples() / seconds)));
        if (remaining > 0) {
            words.add(tr("{0} left", span(remaining * seconds)));
        }
        return words.toString();
    }

    private static String backend(RunEvent.@Nullable Started started) {
        return started == null ? "" : started.environment().products().worded();
    }

    /** Mean seconds of an epoch lately; 0 when unknown. */
    private static double recentSeconds(RunHistory history) {
        Series series = history.series(new SeriesKey(Measure.SECONDS));
        int size = series.size();
        int from = Math.max(0, size - RECENT);
        double sum = 0;
        for (int i = from; i < size; i++) {
            sum += series.get(i);
        }
        return size == 0 ? 0 : sum / (size - from);
    }

    private static String large(double number) {
        if (number >= 1e6) {
            return String.format(Locale.ROOT, "%.1f M", number / 1e6);
        }
        return number >= 1e4
                ? String.format(Locale.ROOT, "%.0f k", number / 1e3)
                : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String span(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 1) {
            return "< 1 s";
        }
        return whole < 100
                ? whole + " s"
                : whole < 6000
                        ? Math.round(whole / 60.0) + " min"
                        : Math.round(whole / 3600.0) + " h";
    }
}
