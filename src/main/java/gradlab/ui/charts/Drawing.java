package gradlab.ui.charts;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.ChartOptions;
import gradlab.chart.ChartSubject;
import gradlab.ui.drawing.Picture;

import java.awt.image.BufferedImage;
import java.util.function.Supplier;

/**
 * A chart to be drawn, asked for on the window's thread and drawn on the drawing thread.
 *
 * @param subject computed when it is drawn
 */
record Drawing(ChartKind kind, Supplier<ChartSubject> subject, ChartOptions options)
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
        ChartSubject now = subject.get();
        ChartImage.draw(kind.chart(now, options), options, image);
        return new Words(kind.latest(now, options), ChartDescription.of(kind, now, options));
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
