package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.CorrectedLoss;
import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;

import java.util.ArrayList;
import java.util.List;

/**
 * Four lines: training loss as reported and re-measured with dropout off, validation loss, penalty
 * alone. With causes turned off, the corrected training loss beside them.
 */
public final class HonestLossPlan {
    private HonestLossPlan() {}

    public static LinePlan of(ChartSubject subject, ChartOptions options) {
        RunHistory history = subject.history();
        CorrectedLoss corrected = subject.corrected(options.without());
        List<Line> lines = new ArrayList<>();
        boolean some = !options.without().isEmpty();
        if (some) {
            lines.add(new Line(tr("train, corrected"), corrected.train(), 0, Line.Pattern.SOLID));
        }
        lines.add(
                new Line(
                        tr("train, as reported"),
                        history.series(new SeriesKey(Measure.LOSS)),
                        some ? 6 : 0,
                        some ? Line.Pattern.DOTTED : Line.Pattern.SOLID));
        Line validation =
                new Line(tr("validation"), corrected.validation(), Line.INK, Line.Pattern.DASHED);
        lines.add(validation);
        lines.add(
                new Line(
                        tr("train, dropout off"),
                        history.series(new SeriesKey(Measure.TRAIN_EVAL_LOSS)),
                        2,
                        Line.Pattern.SOLID));
        lines.add(
                new Line(
                        tr("penalty"),
                        history.series(new SeriesKey(Measure.PENALTY)),
                        3,
                        Line.Pattern.DOTTED));
        return new LinePlan(
                RunPlans.lossName(history),
                lines,
                LinePlan.ANY,
                validation,
                RunPlans.whenEmpty(history));
    }
}
