package gradlab.ui.editor;

import gradlab.run.Measure;
import gradlab.run.Metric;
import gradlab.run.RunEvent;
import gradlab.run.RunHistory;
import gradlab.run.Series;

/** The newest gradient norms of a run, by layer name. */
record GradientReading(RunHistory history) {
    /** Not a number where there is none. */
    double norm(String layer) {
        RunEvent.Started started = history.started();
        int index = started == null ? -1 : started.layers().indexOf(layer);
        if (index < 0) {
            return Double.NaN;
        }
        Series series = history.series(new Metric(Measure.GRADIENT_NORM, index));
        return series.size() == 0 ? Double.NaN : series.get(series.size() - 1);
    }
}
