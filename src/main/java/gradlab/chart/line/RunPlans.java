package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.history.Monitor;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import org.jfree.data.Range;

import java.util.ArrayList;
import java.util.List;

/** The charts with one number an epoch. */
public final class RunPlans {
    private RunPlans() {}

    public static LinePlan loss(RunHistory history) {
        Line validation =
                line(
                        history,
                        tr("validation"),
                        Measure.VALIDATION_LOSS,
                        Line.INK,
                        Line.Pattern.DASHED);
        List<Line> lines =
                List.of(
                        line(history, tr("train"), Measure.LOSS, 0, Line.Pattern.SOLID),
                        validation,
                        line(
                                history,
                                tr("train, dropout off"),
                                Measure.TRAIN_EVAL_LOSS,
                                2,
                                Line.Pattern.SOLID),
                        line(history, tr("penalty"), Measure.PENALTY, 3, Line.Pattern.DOTTED));
        return new LinePlan(lossName(history), lines, LinePlan.ANY, validation, whenEmpty(history));
    }

    static String lossName(RunHistory history) {
        RunEvent.Started started = history.started();
        if (started == null) {
            return tr("loss, mean over the samples");
        }
        Class<?> loss = started.experiment().training().loss().getClass();
        String name = Knobs.typeName(loss).replace('_', ' ');
        return isPenalized(history)
                ? tr("{0}, mean over the samples, penalties included", name)
                : tr("{0}, mean over the samples", name);
    }

    public static LinePlan accuracy(RunHistory history) {
        RunEvent.Started started = history.started();
        List<String> names =
                started == null ? List.of("accuracy") : started.experiment().training().metrics();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean only = names.size() == 1;
            lines.add(
                    new Line(
                            only ? tr("train") : names.get(i),
                            history.series(new SeriesKey(Measure.METRIC, i)),
                            i,
                            Line.Pattern.SOLID));
            lines.add(
                    new Line(
                            only ? tr("validation") : tr("{0}, validation", names.get(i)),
                            history.series(new SeriesKey(Measure.VALIDATION_METRIC, i)),
                            only ? Line.INK : i,
                            Line.Pattern.DASHED));
        }
        int marked = watched(history);
        boolean shares = names.stream().allMatch(name -> name.endsWith("accuracy"));
        return new LinePlan(
                String.join(", ", names),
                lines,
                shares ? LinePlan.SHARE : LinePlan.ANY,
                marked < 0 ? null : lines.get(marked),
                names.isEmpty()
                        ? tr("This experiment has no metrics; choose some under Training")
                        : whenEmpty(history));
    }

    /**
     * Which of its metrics tells to which epoch a run goes back, counting both kinds; −1 if none.
     */
    private static int watched(RunHistory history) {
        SeriesKey told = Monitor.ofBest(history).key();
        return switch (told.measure()) {
            case METRIC -> 2 * told.index();
            case VALIDATION_METRIC -> 2 * told.index() + 1;
            default -> -1;
        };
    }

    public static LinePlan learningRate(RunHistory history) {
        return first(history, tr("learning rate"), Measure.LEARNING_RATE, LinePlan.ANY);
    }

    public static LinePlan momentum(RunHistory history) {
        return first(history, tr("momentum"), Measure.MOMENTUM, LinePlan.SHARE);
    }

    public static LinePlan seconds(RunHistory history) {
        return new LinePlan(
                tr("seconds an epoch took, its measurements included"),
                List.of(line(history, tr("seconds"), Measure.SECONDS, 0, Line.Pattern.SOLID)),
                LinePlan.ANY,
                null,
                whenEmpty(history));
    }

    private static LinePlan first(RunHistory history, String label, Measure measure, Range bounds) {
        return new LinePlan(
                tr("{0} at the epoch’s first step", label),
                List.of(line(history, label, measure, 0, Line.Pattern.SOLID)),
                bounds,
                null,
                whenEmpty(history));
    }

    private static Line line(
            RunHistory history, String label, Measure measure, int colour, Line.Pattern pattern) {
        return new Line(label, history.series(new SeriesKey(measure)), colour, pattern);
    }

    /** Penalties are in all losses that are recorded, as in Keras. */
    private static boolean isPenalized(RunHistory history) {
        return line(history, "", Measure.PENALTY, 0, Line.Pattern.SOLID).recorded();
    }

    /** Whether the loss was too large to draw from the first epoch on. */
    private static boolean isInfinite(RunHistory history) {
        Series losses = history.series(new SeriesKey(Measure.LOSS));
        int size = losses.size();
        return size > 0
                && Float.isInfinite(losses.get(0))
                && losses.least(0, size) > losses.greatest(0, size);
    }

    /** What to do about a chart with nothing on it. */
    public static String whenEmpty(RunHistory history) {
        if (history.epochs() == 0) {
            return tr("Press Space to train");
        }
        if (isInfinite(history)) {
            return tr("The loss of epoch 1 is infinite: there is no number to draw");
        }
        Outcome outcome = history.outcome();
        boolean atOnce = outcome != null && outcome.reason() == Outcome.Reason.DIVERGED;
        return atOnce && history.epochs() == 1
                ? tr("The run diverged in its first epoch, before there was a number to draw")
                : tr("Not recorded in this run: switch it on under Record");
    }
}
