package gradlab.chart.mark;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.TextLines;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A sentence in the middle of a chart that has nothing to show yet. */
public final class EmptySentence extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final String sentence;
    private final Color colour;
    private final double size;
    private final @Nullable Color plate;

    public EmptySentence(String sentence, Color colour, double size) {
        this(sentence, colour, size, null);
    }

    /**
     * A sentence over what is drawn already.
     *
     * @param plate what it stands on, so that it can be read; null where nothing is below it
     */
    public EmptySentence(String sentence, Color colour, double size, @Nullable Color plate) {
        this.plate = plate;
        this.sentence = sentence;
        this.colour = colour;
        this.size = size;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        g2.setFont(ChartFonts.regular(size));
        FontMetrics metrics = g2.getFontMetrics();
        List<String> lines = TextLines.wrapped(sentence, metrics, area.getWidth() - 16);
        double y = area.getCenterY() - metrics.getHeight();
        if (plate != null) {
            double wide = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0) + 16.0;
            double high = lines.size() * metrics.getHeight() + 12.0;
            double top = y + metrics.getHeight() - metrics.getAscent() - 6;
            g2.setPaint(plate);
            g2.fill(
                    new RoundRectangle2D.Double(
                            area.getCenterX() - wide / 2, top, wide, high, 8, 8));
        }
        g2.setPaint(colour);
        for (String line : lines) {
            y += metrics.getHeight();
            g2.drawString(
                    line, (float) (area.getCenterX() - metrics.stringWidth(line) / 2.0), (float) y);
        }
    }
}
