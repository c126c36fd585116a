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
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return above(chart, kind.title(), caption(kind, subject, run), options);
    }

    /**
     * Puts the title above a chart that stands among others of its run, and the one epoch shown.
     */
    public static JFreeChart inSheet(
            JFreeChart chart, ChartKind kind, ChartSubject subject, ChartOptions options) {
        return above(
                chart, kind.title(), kind.showsOneEpoch() ? epochs(kind, subject) : "", options);
    }

    private static JFreeChart above(
            JFreeChart chart, String title, String caption, ChartOptions options) {
        ChartTheme theme = options.theme();
        double size = ChartFrame.size(options);
        chart.setTitle(line(title, ChartFonts.semibold(TITLE * size), theme.text(), 2));
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
        return joined(run, experiment(subject), seed(subject), epochs(kind, subject));
    }

    /** Run, seed and how many epochs there are in a line, as far as they are known. */
    public static String runAndSeed(ChartSubject subject, String run) {
        int newest = subject.epochs();
        return joined(run, seed(subject), newest > 0 ? tr("{0} {0|epoch|epochs}", newest) : "");
    }

    /** Words that belong together in a line, without those that are empty. */
    public static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What the experiment is called; empty where it is not known or has no name. */
    public static String experiment(ChartSubject subject) {
        Experiment experiment = of(subject);
        return experiment == null ? "" : experiment.name();
    }

    private static String seed(ChartSubject subject) {
        Experiment experiment = of(subject);
        return experiment == null ? "" : seed(experiment);
    }

    /** The seed that a run of an experiment is drawn with, in words. */
    public static String seed(Experiment experiment) {
        return tr("seed {0}", Long.toString(experiment.training().batches().seed()));
    }

    private static String epochs(ChartKind kind, ChartSubject subject) {
        int newest = subject.epochs();
        if (newest == 0) {
            return "";
        }
        return kind.showsOneEpoch()
                ? tr(
                        "epoch {0} of {1}",
                        Integer.toString(subject.epoch()), Integer.toString(newest))
                : tr("{0} {0|epoch|epochs}", newest);
    }

    private static @Nullable Experiment of(ChartSubject subject) {
        RunEvent.Started started = subject.history().started();
        if (started != null) {
            return started.experiment();
        }
        Moment moment = subject.moment();
        return moment == null ? null : moment.experiment();
    }
}
