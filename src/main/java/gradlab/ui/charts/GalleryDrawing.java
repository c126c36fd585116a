package gradlab.ui.charts;

import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.ui.drawing.Picture;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;

/**
 * A small picture of a chart: of the run at hand, or of a sample where the run has nothing for it.
 *
 * @param run for the drawing thread alone, as is the sample
 * @param sample null while there is none
 */
record GalleryDrawing(
        ChartKind kind, ChartSubject run, @Nullable ChartSubject sample, ChartOptions options)
        implements Picture<String> {
    /** Returns why the run has nothing for it; empty where it has or may yet have. */
    @Override
    public String draw(BufferedImage image) {
        String lacks = kind.lacks(run);
        boolean live = lacks.isEmpty() && run.history().epochs() > 0;
        ChartSubject subject = live || sample == null ? run : sample;
        ChartImage.draw(kind.chart(subject, options), options, image);
        return lacks;
    }

    @Override
    public int pixelWidth() {
        return (int) Math.ceil(options.width() * options.pixels());
    }

    @Override
    public int pixelHeight() {
        return (int) Math.ceil(options.height() * options.pixels());
    }
}
