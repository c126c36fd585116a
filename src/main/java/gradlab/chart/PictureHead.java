package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Moment;
import gradlab.experiment.Experiment;
import gradlab.run.history.RunEvent;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.Color;
import java.awt.Font;
import java.util.StringJoiner;

/**
 * What stands above a chart that leaves the program, where no tile says it: what it shows, and of
 * which run it is, so that a picture found a year later can be made again.
 */
public final class PictureHead {
    private static final double TITLE = 1.5;

    private PictureHead() {}

    /**
     * Puts title and caption above a chart.
     *
     * @param run what the run is called; empty where it has no name
     */
    public static JFreeChart above(
            JFreeChart chart,
            ChartKind kind,
            ChartSubject subject,
            ChartOptions options,
            String run) {
        ChartTheme theme = options.theme();
        double size = ChartFrame.size(options);
        chart.setTitle(line(kind.title(), ChartFonts.semibold(TITLE * size), theme.text(), 2));
        String caption = caption(kind, subject, run);
        if (!caption.isEmpty()) {
            chart.addSubtitle(0, line(caption, ChartFonts.regular(size), theme.muted(), 8));
        }
        RectangleInsets before = chart.getPadding();
        chart.setPadding(
                new RectangleInsets(10, before.getLeft(), before.getBottom(), before.getRight()));
        return chart;
    }

    private static TextTitle line(String text, Font font, Color ink, double below) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(ink);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(0, 0, below, 0));
        title.setExpandToFitSpace(true);
        return title;
    }

    /** Run, experiment, seed and epoch in a line, as far as they are known. */
    public static String caption(ChartKind kind, ChartSubject subject, String run) {
        StringJoiner words = new StringJoiner(" · ");
        words.setEmptyValue("");
        if (!run.isEmpty()) {
            words.add(run);
        }
        Experiment experiment = experiment(subject);
        if (experiment != null) {
            if (!experiment.name().isBlank()) {
                words.add(experiment.name());
            }
            words.add(tr("seed {0}", Long.toString(experiment.training().batches().seed())));
        }
        int newest = subject.epochs();
        if (newest > 0) {
            String epochs = Integer.toString(newest);
            words.add(
                    kind.showsOneEpoch()
                            ? tr("epoch {0} of {1}", Integer.toString(subject.epoch()), epochs)
                            : tr("{0} {0|epoch|epochs}", newest));
        }
        return words.toString();
    }

    private static @org.jspecify.annotations.Nullable Experiment experiment(ChartSubject subject) {
        RunEvent.Started started = subject.history().started();
        if (started != null) {
            return started.experiment();
        }
        Moment moment = subject.moment();
        return moment == null ? null : moment.experiment();
    }
}
