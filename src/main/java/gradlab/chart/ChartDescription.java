package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.Outcome;
import gradlab.run.RunHistory;

/** Says in words what a chart shows, for those who do not see it. */
public final class ChartDescription {
    private ChartDescription() {}

    /** What the chart is of, how far the run is, its newest values, and why the run ended. */
    public static String of(ChartKind kind, ChartSubject subject, ChartOptions options) {
        RunHistory history = subject.history();
        if (history.epochs() == 0) {
            return tr("{0}: nothing recorded yet.", kind.title());
        }
        StringBuilder words = new StringBuilder();
        String epochs = Integer.toString(history.epochs());
        words.append(
                kind.readsNetwork()
                        ? tr("{0} after {1} epochs", kind.title(), epochs)
                        : tr("{0} over {1} epochs", kind.title(), epochs));
        if (kind.bothScales() && options.scale() == ChartScale.LOG) {
            words.append(tr(", on a log scale"));
        }
        String latest = kind.latest(subject, options);
        if (!latest.isEmpty()) {
            words.append(tr("; now {0}", latest.replace(" · ", ", ")));
        }
        words.append('.');
        Outcome outcome = history.outcome();
        if (outcome != null) {
            words.append(' ').append(outcome.message());
        }
        return words.toString();
    }
}
