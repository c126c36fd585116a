package gradlab.ui.charts;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartOptions;
import gradlab.chart.ChartSubject;
import gradlab.ui.drawing.Picture;

import java.awt.image.BufferedImage;

/**
 * A chart to be drawn, asked for on the window's thread and drawn on the drawing thread.
 *
 * @param subject for the drawing thread alone: what it does not know yet, it computes there
 */
record Drawing(ChartKind kind, ChartSubject subject, ChartOptions options)
        implements Picture<Drawing.Words> {
    /**
     * What was drawn, in words.
     *
     * @param latest the newest values
     * @param description for screen readers
     */
    record Words(String latest, String description) {}

    @Override
    public Words draw(BufferedImage image) {
        ChartImage.draw(kind.chart(subject, options), options, image);
        return new Words(
                kind.latest(subject, options), ChartDescription.of(kind, subject, options));
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
