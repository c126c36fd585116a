package gradlab.ui.charts;

import gradlab.chart.ChartDescription;
import gradlab.chart.ChartImage;
import gradlab.chart.ChartKind;
import gradlab.chart.line.EpochArea;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.ui.drawing.Picture;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;

/**
 * A chart to be drawn, asked for on the window's thread and drawn on the drawing thread.
 *
 * @param subject for the drawing thread alone: what it does not know yet, it computes there
 * @param clock says up to which epoch all charts of a round are drawn
 */
record Drawing(ChartKind kind, ChartSubject subject, ChartOptions options, RoundClock clock)
        implements Picture<Drawing.Drawn> {
    /**
     * What was drawn.
     *
     * @param latest the newest values in words
     * @param description for screen readers
     * @param epochs where the epochs stand; null where the chart is not over epochs
     * @param upTo how many epochs were recorded when it was drawn
     */
    record Drawn(String latest, String description, @Nullable EpochArea epochs, int upTo) {}

    @Override
    public Drawn draw(BufferedImage image) {
        ChartSubject now = subject.upTo(clock.epochs(subject.history()));
        EpochArea epochs = ChartImage.draw(kind.chart(now, options), options, image);
        return new Drawn(
                kind.latest(now, options),
                ChartDescription.of(kind, now, options),
                epochs,
                now.epochs());
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
