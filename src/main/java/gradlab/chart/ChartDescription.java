package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

/** Says in words what a chart shows, for those who do not see it. */
public final class ChartDescription {
    private ChartDescription() {}

    /**
     * What the chart is of, how far the run is, its values at the epoch shown, and why the run
     * ended.
     */
    public static String of(ChartKind kind, ChartSubject subject, ChartOptions options) {
        RunHistory history = subject.history();
        if (subject.epochs() == 0) {
            return tr("{0}: nothing recorded yet.", kind.title());
        }
        StringBuilder words = new StringBuilder();
        String epochs = Integer.toString(kind.showsOneEpoch() ? subject.epoch() : subject.epochs());
        words.append(
                kind.showsOneEpoch()
                        ? tr("{0} after {1} {1|epoch|epochs}", kind.title(), epochs)
                        : tr("{0} over {1} {1|epoch|epochs}", kind.title(), epochs));
        if (kind.bothScales() && options.scale() == ChartScale.LOG) {
            words.append(tr(", on a log scale"));
        }
        String latest = kind.latest(subject, options);
        if (!latest.isEmpty()) {
            String values = latest.replace(" · ", ", ");
            words.append(
                    subject.isPast()
                            ? tr("; at epoch {0} {1}", Integer.toString(subject.epoch()), values)
                            : tr("; now {0}", values));
        }
        words.append('.');
        Outcome outcome = history.outcome();
        if (outcome != null && !subject.isPast()) {
            words.append(' ').append(outcome.message().worded());
            if (outcome.givenBack() != null) {
                words.append(' ').append(outcome.givenBack().sentence().worded());
            }
        }
        return words.toString();
    }
}
