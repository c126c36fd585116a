package gradlab.ui.editor;

import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

/**
 * The gradient norms of one epoch of a run, by layer name.
 *
 * @param epoch from 1; 0 where nothing is recorded yet
 */
record GradientReading(RunHistory history, int epoch) {
    /** Not a number where there is none. */
    double norm(String layer) {
        RunEvent.Started started = history.started();
        int index = started == null ? -1 : started.layers().indexOf(layer);
        if (index < 0) {
            return Double.NaN;
        }
        Series series = history.series(new SeriesKey(Measure.GRADIENT_NORM, index));
        return epoch < 1 || epoch > series.size() ? Double.NaN : series.get(epoch - 1);
    }
}
